package telltale.app.shell;

import telltale.app.chart.SeriesChart;
import telltale.app.settings.Look;

/// What menu, keys and buttons can ask of the window as a whole.
interface WindowCommands {
    /// Asks for files and opens them.
    void choose();

    /// Saves the workspace to its file; asks for one where there is none.
    void saveWorkspace();

    /// Asks for a file and saves the workspace to it.
    void saveWorkspaceAs();

    /// Takes the last step back.
    void undo();

    /// Does again what was taken back.
    void redo();

    /// Copies the recipe of what is shown, as YAML.
    void copyRecipe();

    /// Copies the command that finds what is shown.
    void copyCommand();

    /// Asks for a file and writes the table of anomalies to it, and beside it the chart as a
    /// picture.
    void export();

    /// Asks for a file and writes the data with a label column to it.
    void saveLabelColumn();

    /// Asks for a file and writes the list of labelled events to it.
    void saveLabelEvents();

    void wear(Look look);

    void showKeys();

    /// Offers everything that can be done.
    void showPalette();

    void showPreferences();

    /// Shows what runs and what was noticed.
    void showTasks();

    /// Puts away what lies over the window; whether something did.
    boolean putAway();

    void quit();

    /// Looks at all rows.
    void showAll();

    /// Fits the value axes to the usual values.
    void fitWithoutSpikes();

    void zoomBack();

    void zoomForward();

    /// Looks at the chosen anomaly closely.
    void jump();

    /// Keeps the scores of now beside those of other methods.
    void keepScores();

    void forgetScores();

    /// What the chart itself can do.
    SeriesChart chart();
}
