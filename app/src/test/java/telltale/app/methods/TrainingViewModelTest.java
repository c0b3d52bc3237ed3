package telltale.app.methods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.analysis.Timestamp;
import telltale.analysis.Training;

final class TrainingViewModelTest {
    private final TrainingViewModel model = new TrainingViewModel();

    @Test
    void beginsWithAllRows() {
        assertThat(model.training()).contains(new Training.All());
    }

    @Test
    void showsAndGivesBackEveryKind() {
        Timestamp early = Timestamp.of("2024-01-01");
        Timestamp late = Timestamp.of("2024-02-01");
        for (Training training :
                List.of(
                        new Training.All(),
                        new Training.Share(0.4),
                        new Training.Rows(500),
                        new Training.Until(early),
                        new Training.Range(early, late))) {
            model.show(training);
            assertThat(model.training()).contains(training);
        }
    }

    @Test
    void saysWhatIsWrong() {
        model.choice().set(TrainingViewModel.Choice.SHARE);
        assertThat(model.training()).contains(new Training.Share(0.4));
        model.first().set("half");
        assertThat(model.error().get()).isEqualTo("Expected a number, found 'half'");
        model.first().set("150");
        assertThat(model.error().get()).startsWith("Training share: expected");
        model.choice().set(TrainingViewModel.Choice.UNTIL);
        model.first().set("yesterday");
        assertThat(model.training()).isEmpty();
        assertThat(model.error().get()).contains("found 'yesterday'");
    }
}
