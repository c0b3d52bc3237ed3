package telltale.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import telltale.job.Progress;
import telltale.series.Series;

class CatalogueTest {
    enum Colour {
        RED,
        GREEN
    }

    @About(
            id = "toy",
            title = "Toy",
            finds = "nothing",
            aliases = {"plaything"},
            paper = "none")
    record Toy(
            @Setting(help = "h", unit = "rows", min = 2, max = 50, zero = "from the data")
                    int windowRows,
            @Setting(help = "h", min = 0, max = 1) double share,
            @Setting(help = "h") boolean fast,
            @Setting(help = "h") Colour colour)
            implements Detector {
        Toy() {
            this(0, 0.5, true, Colour.RED);
        }

        @Override
        public Model fit(Series training, Progress progress) {
            throw new IllegalStateException("a toy");
        }
    }

    @About(id = "several", title = "Several", finds = "nothing", paper = "none")
    record Several(@Setting(help = "h") List<Detector> members) implements Detector {
        Several() {
            this(List.of(new Toy()));
        }

        @Override
        public Model fit(Series training, Progress progress) {
            throw new IllegalStateException("a toy");
        }
    }

    private final Catalogue catalogue = Catalogue.of(() -> List.of(Toy.class, Several.class));

    @Test
    void findsAMethodByAliasInAnyCaseAndSpelling() {
        assertThat(catalogue.method("PlayThing").id()).isEqualTo("toy");
        assertThat(catalogue.method("play-thing").id()).isEqualTo("toy");
        assertThat(catalogue.method("TOY").id()).isEqualTo("toy");
    }

    @Test
    void takesAutoForASettingThatCanBeChosenFromTheData() {
        var given = Map.of("window_rows", "auto");
        assertThat(catalogue.method("toy").detector(given, catalogue)).isEqualTo(new Toy());
        assertThatThrownBy(
                        () -> catalogue.method("toy").detector(Map.of("share", "auto"), catalogue))
                .hasMessage("setting 'share': expected a number, found 'auto'");
    }

    @Test
    void takesTheNamesOtherLibrariesHaveForSettings() {
        assertThat(SettingAliases.id("n_neighbors", List.of("neighbours", "seed")))
                .isEqualTo("neighbours");
        assertThat(SettingAliases.id("random_state", List.of("seed"))).isEqualTo("seed");
        assertThat(SettingAliases.id("random_state", List.of("window"))).isEqualTo("random_state");
    }

    @Test
    void readsWhatAMethodDeclares() {
        MethodInfo toy = catalogue.method("toy");
        assertThat(toy.title()).isEqualTo("Toy");
        assertThat(toy.parameters())
                .extracting(SettingInfo::id)
                .containsExactly("window_rows", "share", "fast", "colour");
        assertThat(toy.parameters().get(3).choices()).containsExactly("red", "green");
        assertThat(toy.parameters().get(0).range())
                .isEqualTo("between 2 and 50 rows, or auto for from the data");
    }

    @Test
    void makesADetectorFromTextsAndNumbers() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("window_rows", "7");
        settings.put("share", 1);
        settings.put("fast", "no");
        settings.put("colour", "green");
        assertThat(catalogue.method("toy").detector(settings, catalogue))
                .isEqualTo(new Toy(7, 1.0, false, Colour.GREEN));
    }

    @Test
    void describesOnlyWhatDiffersFromTheDefaults() {
        assertThat(catalogue.describe(new Toy())).isEqualTo("toy");
        assertThat(catalogue.describe(new Toy(9, 0.5, true, Colour.RED)))
                .isEqualTo(Map.of("toy", Map.of("window_rows", 9)));
        Detector nested = new Several(List.of(new Toy(), new Toy(3, 0.5, true, Colour.GREEN)));
        assertThat(catalogue.read(catalogue.describe(nested))).isEqualTo(nested);
    }

    @Test
    void readsAListOfMembersWrittenOnOneLine() {
        assertThat(catalogue.method("several").detector(Map.of("members", "toy, toy"), catalogue))
                .isEqualTo(new Several(List.of(new Toy(), new Toy())));
    }

    @Test
    void offersTheNearestName() {
        assertThatThrownBy(() -> catalogue.method("tpy"))
                .hasMessage("no method 'tpy'; did you mean 'toy'? There are several, toy");
        assertThatThrownBy(() -> catalogue.read(Map.of("toy", Map.of("sharee", 1))))
                .hasMessageStartingWith(
                        "method 'toy': no setting 'sharee'; did you mean 'share'? There are colour,"
                                + " ");
    }

    @Test
    void saysWhatASettingExpectsAndFound() {
        MethodInfo toy = catalogue.method("toy");
        assertThatThrownBy(() -> toy.detector(Map.of("window_rows", "51"), catalogue))
                .hasMessage(
                        "setting 'window_rows': expected between 2 and 50 rows, or auto for from the"
                                + " data, found '51'");
        assertThatThrownBy(() -> toy.detector(Map.of("window_rows", 2.5), catalogue))
                .hasMessage("setting 'window_rows': expected a whole number, found '2.5'");
        assertThatThrownBy(() -> toy.detector(Map.of("share", "much"), catalogue))
                .hasMessage("setting 'share': expected a number, found 'much'");
        assertThatThrownBy(() -> toy.detector(Map.of("colour", "blue"), catalogue))
                .hasMessage("setting 'colour': expected one of red, green, found 'blue'");
        assertThatThrownBy(() -> catalogue.read(List.of()))
                .hasMessageContaining("expected a method's id");
    }

    @Test
    void refusesTwoMethodsOfOneName() {
        assertThatThrownBy(() -> Catalogue.of(() -> List.of(Toy.class), () -> List.of(Toy.class)))
                .hasMessage("two methods are called toy");
    }
}
