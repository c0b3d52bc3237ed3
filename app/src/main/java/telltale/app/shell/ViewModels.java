package telltale.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import telltale.app.anomalies.AnomaliesViewModel;
import telltale.app.compare.ComparisonViewModel;
import telltale.app.detection.DetectionViewModel;
import telltale.app.fx.Texts;
import telltale.app.label.LabelsViewModel;
import telltale.app.live.FollowBinding;
import telltale.app.live.LiveViewModel;
import telltale.app.methods.MethodsViewModel;
import telltale.app.methods.TrainingViewModel;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.open.DataFileReader;
import telltale.app.open.OpenViewModel;
import telltale.app.series.SeriesViewModel;
import telltale.app.settings.PreferencesFile;
import telltale.app.task.TasksViewModel;
import telltale.app.threshold.GroupingViewModel;
import telltale.app.threshold.ThresholdViewModel;
import telltale.app.threshold.TradeOffViewModel;
import telltale.app.training.ModelsViewModel;
import telltale.app.training.TrainerViewModel;
import telltale.app.workspace.Autosave;
import telltale.app.workspace.WorkspaceSources;
import telltale.app.workspace.WorkspaceViewModel;
import telltale.detector.Catalogue;
import telltale.job.JobRunner;
import telltale.training.ModelStore;

/// The view models of the window, one a part; who knows whom is decided here.
record ViewModels(
        TasksViewModel tasks,
        NoticesViewModel notices,
        OpenViewModel open,
        SeriesViewModel series,
        MethodsViewModel methods,
        TrainingViewModel training,
        ThresholdViewModel threshold,
        TradeOffViewModel tradeOff,
        GroupingViewModel grouping,
        DetectionViewModel detection,
        AnomaliesViewModel anomalies,
        TrainerViewModel trainer,
        ModelsViewModel models,
        ComparisonViewModel comparison,
        LabelsViewModel labels,
        WorkspaceViewModel workspace,
        LiveViewModel live) {

    /// With the time it takes to write, every edit is on the disk within a second.
    private static final Duration AUTOSAVE = Duration.ofMillis(300);

    private static final Duration STEP = Duration.ofMillis(500);

    static ViewModels of(
            JobRunner runner,
            Executor ui,
            DataFileReader reader,
            Catalogue catalogue,
            String method,
            PreferencesFile preferences,
            Path models) {
        TasksViewModel tasks = new TasksViewModel(runner, ui);
        NoticesViewModel notices = new NoticesViewModel();
        InstantSource clock = InstantSource.system();
        ModelStore store = ModelStore.at(models, catalogue, clock);
        OpenViewModel open = new OpenViewModel(reader, tasks, notices, preferences);
        SeriesViewModel series = new SeriesViewModel(tasks);
        MethodsViewModel methods = new MethodsViewModel(catalogue, method);
        TrainingViewModel training = new TrainingViewModel();
        ThresholdViewModel threshold = new ThresholdViewModel();
        GroupingViewModel grouping = new GroupingViewModel();
        ComparisonViewModel comparison = new ComparisonViewModel(catalogue, tasks, notices, ui);
        LabelsViewModel labels = new LabelsViewModel();
        WorkspaceSources room =
                new WorkspaceSources(open, series, methods, training, threshold, grouping, labels);
        Autosave autosave =
                new Autosave(
                        preferences.folder(),
                        AUTOSAVE,
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(Texts.of("workspace.no-safety-copy"), error)));
        return new ViewModels(
                tasks,
                notices,
                open,
                series,
                methods,
                training,
                threshold,
                new TradeOffViewModel(notices, ui),
                grouping,
                new DetectionViewModel(tasks, notices, ui),
                new AnomaliesViewModel(notices, ui),
                new TrainerViewModel(store, clock, ui),
                new ModelsViewModel(store, tasks, notices, ui),
                comparison,
                labels,
                new WorkspaceViewModel(room, notices, autosave, STEP, ui),
                new LiveViewModel(tasks, notices, ui));
    }

    /// What following a file is tied to.
    FollowBinding.Parts following() {
        return new FollowBinding.Parts(series, open, methods);
    }
}
