package telltale.detector.forecast;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;

/// The distance of a row from a curve of trend, seasons and holidays fitted to the training, in
/// units of the robust scale of the residuals there and, beyond the training, of the uncertainty of
/// the trend.
///
/// The curve is that of Taylor and Letham with the priors, seasons and changepoints of R's prophet
/// 1.0. Departures, each of which a setting turns off: the trend may be flat (`growth`), residuals
/// are clipped in the fit (`clip`), a level beside the curve follows the errors slowly (`follow`;
/// then the trend's uncertainty grows from the row last seen), and seasons that the calendar does
/// not have are looked for in the rows (`periods`). `growth = linear`, `clip = 0`, `follow = 0` and
/// `periods = none` give the paper's.
///
/// @param growth the shape of the trend
/// @param cap what a logistic trend saturates at
/// @param changepoints how many places the trend may turn at
/// @param changepointRange over what share of the training they are spread
/// @param changepointScale how readily the trend turns
/// @param seasonality how seasons and holidays join the trend
/// @param seasonalityScale how large seasons and holidays may be
/// @param yearly the season of a year
/// @param weekly the season of a week
/// @param daily the season of a day
/// @param periods further seasons
/// @param holidays days with an effect of their own
/// @param clip from how many scales on a residual is clipped in the fit
/// @param follow what share of an error the level learns
@About(
        id = "prophet",
        title = "Prophet",
        finds = "Rows far from a fitted curve of trend, calendar seasons and holidays.",
        aliases = {"fbprophet", "prophet_forecast"},
        strengths =
                "Values off a smooth trend with yearly, weekly and daily seasons and "
                        + "holidays, also with gaps.",
        weaknesses =
                "Seasons that are not of the calendar, fast changes of level, sub-second "
                        + "data.",
        cost = "O(n · terms²); 45 ms per 10,000 rows.",
        paper =
                "Taylor, S. J. and Letham, B. (2018). Forecasting at scale. The American"
                        + " Statistician 72, 37-45. doi:10.1080/00031305.2017.1380996")
public record Prophet(
        @Setting(
                        help =
                                "The shape of the trend. Automatic takes a line where that"
                                        + " foretells the end of the training better than a level"
                                        + " does.")
                Trend growth,
        @Setting(
                        help = "What a logistic trend saturates at.",
                        unit = "the channel's unit",
                        min = 0,
                        zero = "a tenth above the highest value of the training")
                double cap,
        @Setting(help = "How many places the trend may turn at.", min = 0, max = 200)
                int changepoints,
        @Setting(
                        help = "The share of the training, from its start, in which it may turn.",
                        min = 0.05,
                        max = 1)
                double changepointRange,
        @Setting(
                        help = "How readily the trend turns; larger follows the training closer.",
                        min = 1e-4,
                        max = 1_000)
                double changepointScale,
        @Setting(help = "Whether seasons and holidays are added to the trend or scale with it.")
                Seasonality seasonality,
        @Setting(help = "How large seasons and holidays may be.", min = 1e-3, max = 1_000)
                double seasonalityScale,
        @Setting(
                        help =
                                "The season of a year: auto, on, off, or its number of terms. Auto"
                                        + " takes 10 where the training spans two years.")
                String yearly,
        @Setting(
                        help =
                                "The season of a week: auto, on, off, or its number of terms. Auto"
                                        + " takes 3 where the training spans two weeks.")
                String weekly,
        @Setting(
                        help =
                                "The season of a day: auto, on, off, or its number of terms. Auto"
                                        + " takes 4 where the training spans two days.")
                String daily,
        @Setting(
                        help =
                                "The lengths of further seasons, such as 24 or 24, 168; auto finds"
                                        + " them in the training, none leaves them out.",
                        unit = "rows")
                String periods,
        @Setting(
                        help =
                                "Dates such as 2026-12-25, or 12-25 for every year. Days that are"
                                        + " alike stand between commas, others behind a semicolon; [-1,"
                                        + " 2] adds the days around.")
                String holidays,
        @Setting(
                        help = "Residuals beyond this are clipped in the fit.",
                        unit = "sigma",
                        min = 1,
                        max = 1_000,
                        automatic = false,
                        zero = "fitting every residual whole")
                double clip,
        @Setting(
                        help = "What share of an error the level learns, row by row.",
                        min = 0,
                        max = 1,
                        automatic = false,
                        zero = "a level that does not move")
                double follow)
        implements Detector {

    /// The shapes of a trend.
    public enum Trend {
        /// A line where it helps, else a level.
        AUTOMATIC,
        /// Straight between changepoints.
        LINEAR,
        /// Saturating at a cap.
        LOGISTIC,
        /// One level.
        FLAT
    }

    /// How seasons and holidays join the trend.
    public enum Seasonality {
        ADDITIVE,
        MULTIPLICATIVE
    }

    public Prophet {
        check("cap", cap, 0, Double.MAX_VALUE);
        check("changepoints", changepoints, 0, 200);
        check("changepoint_range", changepointRange, 0.05, 1);
        check("changepoint_scale", changepointScale, 1e-4, 1_000);
        check("seasonality_scale", seasonalityScale, 1e-3, 1_000);
        check("clip", clip, 0, 1_000);
        check("follow", follow, 0, 1);
        new SeasonChoice(yearly, weekly, daily, periods);
        HolidayText.read(holidays);
    }

    public Prophet() {
        this(
                Trend.AUTOMATIC,
                0,
                25,
                0.8,
                0.05,
                Seasonality.ADDITIVE,
                10,
                SeasonChoice.AUTO,
                SeasonChoice.AUTO,
                SeasonChoice.AUTO,
                SeasonChoice.AUTO,
                "",
                3,
                0.01);
    }

    SeasonChoice seasons() {
        return new SeasonChoice(yearly, weekly, daily, periods);
    }

    private static void check(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "setting '%s': expected a number from %s to %s, found '%s'"
                            .formatted(name, least, most, value));
        }
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        List<String> notes = new ArrayList<>();
        List<CurveForecast> forecasts = new ArrayList<>();
        for (int channel = 0; channel < training.width(); channel++) {
            var fit = new ProphetFit(this, training, channel);
            forecasts.add(fit.forecast(progress));
            String name = training.channels().get(channel).name();
            fit.notes()
                    .forEach(note -> notes.add(training.width() == 1 ? note : name + ": " + note));
        }
        return new ProphetModel(forecasts, notes);
    }
}
