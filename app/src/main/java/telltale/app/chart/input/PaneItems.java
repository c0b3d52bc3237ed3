package telltale.app.chart.input;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.EarlierPeriod;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;

/// What can be done with one pane, and which panes can be added.
public final class PaneItems {
    private PaneItems() {}

    /// The commands on a pane; none where there is no such pane.
    public static List<MenuItem> of(ChartModel model, String id) {
        var found = model.panes().stack().pane(id);
        if (found.isEmpty()) {
            return List.of();
        }
        var panes = model.panes();
        var stack = panes.stack();
        var pane = found.get();
        var place = stack.panes().indexOf(pane);
        var several = stack.panes().size() > 1;
        var items = new ArrayList<MenuItem>();
        items.add(
                MenuItems.item(
                        stack.maximised().isEmpty()
                                ? Texts.of("chart.maximise")
                                : Texts.of("chart.show-all-panes"),
                        several,
                        () -> panes.toggleMaximised(id)));
        items.add(MenuItems.item(Texts.of("chart.taller"), several, () -> panes.resize(id, true)));
        items.add(
                MenuItems.item(
                        Texts.of("chart.less-tall"), several, () -> panes.resize(id, false)));
        items.add(MenuItems.item(Texts.of("chart.move-up"), place > 0, () -> panes.move(id, -1)));
        items.add(
                MenuItems.item(
                        Texts.of("chart.move-down"),
                        place < stack.panes().size() - 1,
                        () -> panes.move(id, 1)));
        items.add(MenuItems.item(Texts.of("chart.remove"), several, () -> panes.remove(id)));
        if (pane.shown() instanceof PaneContent.Curves curves) {
            items.add(new SeparatorMenuItem());
            items.addAll(curves(model, pane, curves));
        }
        return items;
    }

    private static List<MenuItem> curves(
            ChartModel model, ChartPaneSpec pane, PaneContent.Curves curves) {
        var panes = model.panes();
        var id = pane.id();
        var items = new ArrayList<MenuItem>();
        for (var axis = 0; axis < curves.axes(); axis++) {
            var number = axis;
            var title =
                    curves.axes() == 1
                            ? Texts.of("chart.logarithmic-axis")
                            : Texts.of("chart.logarithmic-axis-numbered", (axis + 1));
            items.add(
                    MenuItems.check(
                            title,
                            curves.logarithmic().contains(axis),
                            () -> panes.toggleLogarithmic(id, number)));
        }
        if (model.days().exist()) {
            var earlier = new Menu(Texts.of("chart.earlier-period-beside"));
            for (var one : EarlierPeriod.values()) {
                earlier.getItems()
                        .add(
                                MenuItems.check(
                                        one.title(),
                                        curves.earlier() == one,
                                        () -> panes.overlay(id, one)));
            }
            items.add(earlier);
        }
        var several = curves.curves().size() > 1;
        var apart = curves.axes() > 1;
        items.add(
                MenuItems.item(
                        apart
                                ? Texts.of("chart.one-axis-for-all-channels")
                                : Texts.of("chart.an-axis-for-each-channel"),
                        several,
                        () -> panes.axesApart(id, !apart)));
        items.add(
                MenuItems.item(
                        Texts.of("chart.a-pane-for-each-channel"), several, () -> panes.split(id)));
        items.add(
                MenuItems.item(
                        Texts.of("chart.join-with-the-pane-above"),
                        panes.curvesAbove(id).isPresent(),
                        () -> panes.joinAbove(id)));
        return items;
    }

    /// The panes that can be added.
    public static List<MenuItem> additions(ChartModel model) {
        var panes = model.panes();
        var content = model.shown();
        var items = new ArrayList<MenuItem>();
        var channels = new Menu(Texts.of("chart.channel"));
        var days = new Menu(Texts.of("chart.day-over-day"));
        var weeks = new Menu(Texts.of("chart.week-over-week"));
        for (var channel = 0; channel < content.traces().size(); channel++) {
            var name = content.traces().get(channel).title();
            var number = channel;
            channels.getItems()
                    .add(
                            MenuItems.item(
                                    name, () -> panes.add(PaneContent.Curves.of(List.of(number)))));
            days.getItems().add(MenuItems.item(name, () -> panes.fold(number, FoldPeriod.DAY)));
            weeks.getItems().add(MenuItems.item(name, () -> panes.fold(number, FoldPeriod.WEEK)));
        }
        channels.setDisable(content.traces().isEmpty());
        items.add(channels);
        if (model.days().exist()) {
            items.add(days);
            items.add(weeks);
        }
        for (var lane : content.lanes()) {
            items.add(
                    MenuItems.item(
                            Texts.of("chart.add-score", lane.score().name()),
                            () -> panes.add(new PaneContent.Scores(lane.id()))));
        }
        var scored = !content.lanes().isEmpty();
        items.add(
                MenuItems.item(
                        Texts.of("chart.heat-map-of-scores"),
                        scored,
                        () -> panes.add(new PaneContent.HeatMap())));
        items.add(
                MenuItems.item(
                        Texts.of("chart.methods-that-agree"),
                        scored,
                        () -> panes.add(new PaneContent.Consensus())));
        return items;
    }
}
