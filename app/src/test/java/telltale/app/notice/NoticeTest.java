package telltale.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.detector.NotEnoughData;
import telltale.input.UnusableData;

final class NoticeTest {
    @Test
    void saysWhatIsWrongWithTheDataInOneSentenceWithoutATrace() {
        Notice notice = Notice.of("a.csv could not be opened", new UnusableData("a.csv: no rows"));
        assertThat(notice.sentence()).isEqualTo("a.csv could not be opened: a.csv: no rows");
        assertThat(notice.details()).isEmpty();
        assertThat(Notice.of("x", NotEnoughData.rows("STL", 10, 3)).sentence())
                .isEqualTo("x: STL needs at least 10 rows with a value, found 3");
        assertThat(Notice.of("x", new NoSuchFileException("/y")).sentence())
                .isEqualTo("x: there is no such file");
    }

    @Test
    void keepsTheTraceOfAFaultOfOurOwnAsDetails() {
        Notice notice =
                Notice.of("x", new IllegalStateException("broken", new ArithmeticException("/0")));
        assertThat(notice.sentence()).isEqualTo("x: broken");
        assertThat(notice.details())
                .anyMatch(line -> line.startsWith("    at telltale."))
                .contains("caused by java.lang.ArithmeticException: /0");
    }

    @Test
    void showsTheSameNoticeOnceAndNoMoreThanThree() {
        var model = new NoticesViewModel();
        for (int i = 0; i < 5; i++) {
            model.show(new Notice(Notice.Kind.NOTE, "n" + i % 4, List.of()));
        }
        assertThat(model.notices()).extracting(Notice::sentence).containsExactly("n0", "n3", "n2");
        model.dismiss(model.notices().getFirst());
        assertThat(model.notices()).hasSize(2);
    }
}
