package telltale.app.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import telltale.analysis.recipe.ThresholdForm;
import telltale.analysis.recipe.YamlEntry;
import telltale.app.compare.lineup.ComparedMethod;
import telltale.app.compare.lineup.ComparisonPlan;
import telltale.app.fx.Texts;
import telltale.app.workspace.PanelMemory;
import telltale.detector.Catalogue;
import telltale.detector.Detector;

/// What of the comparison is kept: the methods that take part, and the votes of a consensus.
public record ComparisonMemory(ComparisonViewModel model) implements PanelMemory<ComparisonPlan> {
    private Catalogue catalogue() {
        return model.catalogue();
    }

    @Override
    public ComparisonPlan now() {
        return model.plan().get();
    }

    @Override
    public void whenChanged(Runnable listener) {
        model.plan().addListener(_ -> listener.run());
    }

    @Override
    public void show(ComparisonPlan value) {
        model.plan().set(value);
    }

    @Override
    public void opened() {
        model.run();
    }

    @Override
    public String step(ComparisonPlan before, ComparisonPlan after) {
        return after.members().size() == before.members().size()
                ? Texts.of("workspace.change-in-the-comparison")
                : Texts.of("workspace.methods-compared");
    }

    @Override
    public Optional<Object> written(ComparisonPlan plan) {
        if (plan.members().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("votes", plan.votes());
        plain.put("methods", plan.members().stream().map(this::written).toList());
        return Optional.of(plain);
    }

    private Map<String, Object> written(ComparedMethod member) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", member.name());
        plain.put("method", catalogue().describe(member.detector()));
        member.own().ifPresent(own -> plain.put("threshold", ThresholdForm.describe(own)));
        if (member.hidden()) {
            plain.put("hidden", true);
        }
        if (member.pinned()) {
            plain.put("pinned", true);
        }
        return plain;
    }

    @Override
    public ComparisonPlan read(Optional<YamlEntry> entry) {
        return entry.map(this::plan).orElse(ComparisonPlan.EMPTY);
    }

    private ComparisonPlan plan(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(List.of("votes", "methods"));
        ComparisonPlan plan = ComparisonPlan.EMPTY;
        YamlEntry methods = fields.get("methods");
        if (methods != null && !methods.isEmpty()) {
            for (YamlEntry method : methods.list()) {
                plan = with(plan, method);
            }
        }
        YamlEntry votes = fields.get("votes");
        ComparisonPlan all = plan;
        return votes == null ? plan : votes.at(() -> all.votes(votes.integer()));
    }

    private ComparisonPlan with(ComparisonPlan plan, YamlEntry entry) {
        Map<String, YamlEntry> fields =
                entry.fields(List.of("name", "method", "threshold", "hidden", "pinned"));
        YamlEntry method = fields.get("method");
        if (method == null) {
            throw entry.refused("expected 'method', found none");
        }
        Detector detector = method.at(() -> catalogue().read(method.plain()));
        YamlEntry name = fields.get("name");
        ComparisonPlan more =
                plan.with(
                        name == null || name.isEmpty()
                                ? catalogue().methodOf(detector).title()
                                : name.text(),
                        detector);
        ComparedMethod added = more.members().getLast();
        return more.changed(
                added.name(),
                member ->
                        member.judgedBy(
                                        Optional.ofNullable(fields.get("threshold"))
                                                .map(ThresholdForm::read))
                                .hidden(flag(fields.get("hidden")))
                                .pinned(flag(fields.get("pinned"))));
    }

    private static boolean flag(@Nullable YamlEntry entry) {
        return entry != null && entry.flag();
    }
}
