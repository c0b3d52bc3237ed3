package telltale.app.compare;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import telltale.analysis.comparison.MethodResult;
import telltale.app.compare.lineup.Lineup;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.fx.VisibleRefresh;
import telltale.series.RowRange;

/// How far each pair of methods agrees; a click on a pair lists what the one has and the other has
/// not.
final class AgreementView extends VBox {
    private static final double CELL = 36;

    private final ComparisonViewModel model;
    private final GridPane matrix = new GridPane();
    private final Label words = FormControls.muted("");
    private final StretchListView list;
    private List<String> built = List.of();
    private String one = "";
    private String other = "";

    AgreementView(ComparisonViewModel model, ComparisonView.Acts acts) {
        this.model = model;
        this.list = new StretchListView(acts);
        getStyleClass().add("page");
        setSpacing(8);
        matrix.setHgap(2);
        matrix.setVgap(2);
        getChildren().addAll(matrix, words, list);
        VisibleRefresh sight = new VisibleRefresh(this, this::fill);
        model.lineup().addListener(_ -> sight.request());
        sight.request();
    }

    private static List<String> names(Lineup lineup) {
        return lineup.judgement().findings().stream().map(MethodResult::name).toList();
    }

    private void fill() {
        List<String> names = names(model.lineup().get());
        if (!names.equals(built)) {
            built = names;
            matrix.getChildren().clear();
            for (int i = 0; i < names.size(); i++) {
                Label name = new Label((i + 1) + "  " + names.get(i));
                name.setMinWidth(96);
                name.setPrefWidth(104);
                name.setTooltip(FormControls.tooltip(names.get(i)));
                matrix.add(name, 0, i + 1);
                Label number = FormControls.muted(Integer.toString(i + 1));
                number.setMinWidth(CELL);
                number.setAlignment(javafx.geometry.Pos.CENTER);
                matrix.add(number, i + 1, 0);
                for (int j = 0; j < names.size(); j++) {
                    matrix.add(cell(names.get(i), names.get(j)), j + 1, i + 1);
                }
            }
        }
        for (var node : matrix.getChildren()) {
            if (node instanceof Button button && button.getUserData() instanceof Pair pair) {
                paint(button, names.indexOf(pair.one), names.indexOf(pair.other), pair);
            }
        }
        describe();
    }

    private record Pair(String one, String other) {}

    private Button cell(String a, String b) {
        Button cell = new Button();
        cell.setUserData(new Pair(a, b));
        cell.getStyleClass().setAll("agreement-cell", "figures");
        cell.setMinSize(CELL, 24);
        cell.setPrefSize(CELL, 24);
        cell.setOnAction(_ -> {
            one = a;
            other = b;
            describe();
        });
        return cell;
    }

    private void paint(Button cell, int i, int j, Pair pair) {
        double share = model.lineup().get().judgement().agreement(i, j);
        String text = Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f", share);
        cell.setText(text);
        String tint = "tint-" + (Double.isNaN(share) ? 0 : Math.round(share * 10));
        if (!cell.getStyleClass().contains(tint)) {
            cell.getStyleClass().setAll("agreement-cell", "figures", tint);
        }
        cell.setAccessibleText(Texts.of("compare.agreement-spoken", pair.one, pair.other, text));
    }

    private void describe() {
        Lineup now = model.lineup().get();
        List<String> names = names(now);
        int i = names.indexOf(one);
        int j = names.indexOf(other);
        if (names.size() < 2) {
            words.setText(Texts.of("compare.too-few"));
            list.show(model, List.of());
        } else if (i < 0 || j < 0 || i == j) {
            words.setText(Texts.of("compare.agreement-explained"));
            list.show(model, List.of());
        } else {
            List<RowRange> alone =
                    now.judgement().without(i, j).stream()
                            .map(a -> new RowRange(a.from(), a.to()))
                            .toList();
            words.setText(
                    Texts.of(
                            "compare.alone",
                            DisplayNumbers.count(
                                    alone.size(),
                                    Texts.of("count.anomaly"),
                                    Texts.of("count.anomalies")),
                            one,
                            other));
            list.show(model, alone);
        }
    }
}
