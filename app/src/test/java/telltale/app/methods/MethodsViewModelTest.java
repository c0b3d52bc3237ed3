package telltale.app.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import telltale.app.SpikeDetector;
import telltale.detector.Detector;

final class MethodsViewModelTest {
    private final MethodsViewModel model = new MethodsViewModel(SpikeDetector.catalogue(), "spike");

    private SettingField field(String id) {
        return model.fields().stream()
                .filter(f -> f.parameter().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beginsWithTheDefaults() {
        assertThat(model.detector()).contains(new SpikeDetector());
        assertThat(model.fields()).allMatch(SettingField::isStandard);
        assertThat(field("window").automatic().get()).isTrue();
        assertThat(field("window").label()).isEqualTo("Window");
    }

    @Test
    void makesTheDetectorThatIsWritten() {
        field("window").automatic().set(false);
        field("window").text().set("60");
        field("factor").text().set("2.5");
        field("careful").text().set("true");
        field("side").text().set("upper");
        field("members").members().add("spike");
        assertThat(model.detector())
                .contains(
                        new SpikeDetector(
                                60,
                                2.5,
                                true,
                                SpikeDetector.Side.UPPER,
                                List.of(new SpikeDetector())));
    }

    @Test
    void saysAtTheFieldWhatIsWrongWithIt() {
        field("factor").text().set("many");
        assertThat(field("factor").error().get()).isEqualTo("Expected a number, found 'many'");
        assertThat(model.detector()).isEmpty();
        field("factor").text().set("0.01");
        assertThat(field("factor").error().get()).isEqualTo("Expected at least 0.1, found '0.01'");
        field("factor").text().set("1");
        assertThat(field("factor").error().get()).isEmpty();
        assertThat(model.detector()).isPresent();
    }

    @Test
    void saysWhatIsWrongWithFieldsTogether() {
        field("window").automatic().set(false);
        field("window").text().set("5");
        field("factor").text().set("0.2");
        field("factor").text().set("9");
        assertThat(model.detector()).isEmpty();
        assertThat(model.error().get())
                .isEqualTo("Factor: expected at most the window, found '9.0'");
    }

    @Test
    void tellsOfEveryChangeAndOnceOfAReset() {
        AtomicInteger changes = new AtomicInteger();
        model.whenChanged(changes::incrementAndGet);
        field("factor").text().set("2");
        field("careful").text().set("true");
        assertThat(changes).hasValue(2);
        model.reset();
        assertThat(changes).hasValue(3);
        assertThat(model.detector()).contains(new SpikeDetector());
    }

    @Test
    void keepsWhatWasWrittenWhileAnotherMethodIsChosen() {
        field("factor").text().set("2");
        model.chosen().set(model.methods().get(1));
        assertThat(model.detector()).contains(new SpikeDetector.Endless());
        model.chosen().set(model.methods().get(0));
        assertThat(field("factor").text().get()).isEqualTo("2");
    }

    @Test
    void showsTheSettingsOfADetector() {
        Detector shown = new SpikeDetector(7, 0.5, true, SpikeDetector.Side.UPPER, List.of());
        model.show(shown);
        assertThat(model.detector()).contains(shown);
        assertThat(field("window").automatic().get()).isFalse();
    }
}
