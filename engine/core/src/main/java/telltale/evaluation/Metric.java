package telltale.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import telltale.detector.NearestName;

/// One figure of merit: what it is called, which way is better, where it comes from.
public enum Metric {
    VUS_PR("VUS-PR", Sense.HIGH, "volume under the precision-recall surface", "Paparrizos 2022"),
    VUS_ROC("VUS-ROC", Sense.HIGH, "volume under the ROC surface", "Paparrizos 2022"),
    AUC_PR("AUC-PR", Sense.HIGH, "average precision over rows", ""),
    AUC_ROC("AUC-ROC", Sense.HIGH, "area under the ROC curve over rows", ""),
    BEST_F1("best F1", Sense.HIGH, "F1 of rows at the cutoff that the labels choose", ""),
    BEST_EVENT_F1(
            "best event F1", Sense.HIGH, "event F1 at the best of 100 cutoffs", "TSB-AD 2024"),
    BEST_RANGE_F1(
            "best range F1",
            Sense.HIGH,
            "range-based F1 at the best of 100 cutoffs",
            "Tatbul 2018"),
    UCR_HIT("UCR hit", Sense.HIGH, "whether the top row lies within 100 rows", "Wu, Keogh 2021"),
    UCR_HIT_LENGTH(
            "UCR hit (length)",
            Sense.HIGH,
            "whether the top row lies within the span's own length, at least 100 rows",
            "Wu, Keogh 2021"),
    PRECISION("precision", Sense.HIGH, "the share of detected rows that are labelled", ""),
    RECALL("recall", Sense.HIGH, "the share of labelled rows that are detected", ""),
    F1("F1", Sense.HIGH, "the harmonic mean of the two", ""),
    EVENT_PRECISION("event precision", Sense.HIGH, "the share of alarms that touch an event", ""),
    EVENT_RECALL("event recall", Sense.HIGH, "the share of events that an alarm touches", ""),
    EVENT_F1("event F1", Sense.HIGH, "the harmonic mean of the two", ""),
    BEST_LINE_EVENT_F1(
            "best-line event F1",
            Sense.HIGH,
            "the same of the runs of rows over the best of 64 cutoffs",
            ""),
    RANGE_F1("range F1", Sense.HIGH, "range-based F1", "Tatbul 2018"),
    AFFILIATION_PRECISION(
            "affiliation precision", Sense.HIGH, "how near alarms lie to events", "Huet 2022"),
    AFFILIATION_RECALL(
            "affiliation recall", Sense.HIGH, "how near events lie to alarms", "Huet 2022"),
    AFFILIATION_F1("affiliation F1", Sense.HIGH, "the harmonic mean of the two", "Huet 2022"),
    NAB(
            "NAB",
            Sense.HIGH,
            "early alarms earn, late and false ones cost, at the product's own cutoff",
            "Lavin, Ahmad 2015"),
    NAB_LOW_FP("NAB low FP", Sense.HIGH, "NAB where false alarms cost twice", "Lavin, Ahmad 2015"),
    NAB_LOW_FN("NAB low FN", Sense.HIGH, "NAB where misses cost twice", "Lavin, Ahmad 2015"),
    NAB_BEST(
            "best NAB",
            Sense.HIGH,
            "NAB as its own optimiser has it: every row an alarm at the confidence that the labels"
                    + " choose for the corpus",
            "Lavin, Ahmad 2015"),
    NAB_BEST_LOW_FP(
            "best NAB low FP",
            Sense.HIGH,
            "the same where false alarms cost twice",
            "Lavin, Ahmad 2015"),
    NAB_BEST_LOW_FN(
            "best NAB low FN", Sense.HIGH, "the same where misses cost twice", "Lavin, Ahmad 2015"),
    DELAY_ROWS(
            "delay (rows)",
            Sense.LOW,
            "rows from the beginning of a found event to its alarm, mean",
            ""),
    DELAY_SECONDS(
            "delay (s)", Sense.LOW, "seconds from the beginning of a found event to its alarm", ""),
    FALSE_ALARMS_PER_1000_ROWS(
            "false alarms / 1000 rows", Sense.LOW, "alarms that touch no event", ""),
    FALSE_ALARMS_PROMISED(
            "promised / 1000 rows",
            Sense.GREY,
            "false alarms that the cutoff gives in normal rows by the method's calibration",
            ""),
    FALSE_ALARMS_PER_DAY("false alarms / day", Sense.LOW, "alarms that touch no event", ""),
    ACCURACY(
            "accuracy (weak)",
            Sense.GREY,
            "the share of rows judged right, which finding nothing nearly always wins",
            ""),
    POINT_ADJUSTED_F1(
            "point-adjusted F1 (flatters)",
            Sense.GREY,
            "F1 after each touched event is called found whole, at the best of 100 cutoffs",
            "Kim 2022, against it");

    /// Which way is better; grey figures are shown, never ranked by.
    public enum Sense {
        HIGH,
        LOW,
        GREY
    }

    private static final Metric[] ALL = values();

    private final String title;
    private final Sense sense;
    private final String meaning;
    private final String paper;

    Metric(String title, Sense sense, String meaning, String paper) {
        this.title = title;
        this.sense = sense;
        this.meaning = meaning;
        this.paper = paper;
    }

    /// The name on the command line and in files: snake_case.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name in tables.
    public String title() {
        return title;
    }

    public Sense sense() {
        return sense;
    }

    /// What it says, in a few words.
    public String meaning() {
        return meaning;
    }

    /// Who published it; empty for what everybody knows.
    public String paper() {
        return paper;
    }

    /// Whether `a` is better than `b`.
    public boolean better(double a, double b) {
        return sense == Sense.LOW ? a < b : a > b;
    }

    /// The figure of a profile of [NabScore] at the product's own cutoff.
    public static Metric nab(NabScore.Profile profile) {
        return switch (profile) {
            case STANDARD -> NAB;
            case LOW_FALSE_POSITIVES -> NAB_LOW_FP;
            case LOW_FALSE_NEGATIVES -> NAB_LOW_FN;
        };
    }

    /// The figure of a profile of [NabScore] at the best cutoff of a corpus.
    public static Metric bestNab(NabScore.Profile profile) {
        return switch (profile) {
            case STANDARD -> NAB_BEST;
            case LOW_FALSE_POSITIVES -> NAB_BEST_LOW_FP;
            case LOW_FALSE_NEGATIVES -> NAB_BEST_LOW_FN;
        };
    }

    public static List<Metric> all() {
        return List.of(ALL);
    }

    /// @throws IllegalArgumentException naming the nearest, where there is no such figure
    public static Metric of(String id) {
        for (Metric figure : ALL) {
            if (figure.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return figure;
            }
        }
        throw new IllegalArgumentException(
                NearestName.unknown("metric", id, Arrays.stream(ALL).map(Metric::id).toList()));
    }
}
