package telltale.app.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import telltale.app.anomalies.AnomaliesViewModel;
import telltale.app.compare.ComparisonViewModel;
import telltale.app.detection.DetectionViewModel;
import telltale.app.label.LabelsViewModel;
import telltale.app.methods.MethodsViewModel;
import telltale.app.methods.TrainingViewModel;
import telltale.app.notice.NoticesViewModel;
import telltale.app.open.FileReader;
import telltale.app.open.OpenViewModel;
import telltale.app.series.SeriesViewModel;
import telltale.app.settings.PreferencesFile;
import telltale.app.task.TasksViewModel;
import telltale.app.threshold.GroupingViewModel;
import telltale.app.threshold.ThresholdViewModel;
import telltale.app.training.ModelsViewModel;
import telltale.app.training.TrainerViewModel;
import telltale.detector.Catalogue;
import telltale.job.JobRunner;
import telltale.training.ModelStore;

/// The view models of the window, one a part; who knows whom is decided here.
record Parts(
        TasksViewModel tasks,
        NoticesViewModel notices,
        OpenViewModel open,
        SeriesViewModel series,
        MethodsViewModel methods,
        TrainingViewModel training,
        ThresholdViewModel threshold,
        GroupingViewModel grouping,
        DetectionViewModel detection,
        AnomaliesViewModel anomalies,
        TrainerViewModel trainer,
        ModelsViewModel models,
        ComparisonViewModel comparison,
        LabelsViewModel labels) {

    static Parts of(
            JobRunner runner,
            Executor ui,
            FileReader reader,
            Catalogue catalogue,
            String method,
            PreferencesFile preferences,
            Path models) {
        TasksViewModel tasks = new TasksViewModel(runner, ui);
        NoticesViewModel notices = new NoticesViewModel();
        InstantSource clock = InstantSource.system();
        ModelStore store = ModelStore.at(models, catalogue, clock);
        return new Parts(
                tasks,
                notices,
                new OpenViewModel(reader, tasks, notices, preferences),
                new SeriesViewModel(tasks),
                new MethodsViewModel(catalogue, method),
                new TrainingViewModel(),
                new ThresholdViewModel(),
                new GroupingViewModel(),
                new DetectionViewModel(tasks, notices, ui),
                new AnomaliesViewModel(notices, ui),
                new TrainerViewModel(store, clock, ui),
                new ModelsViewModel(store, tasks, notices, ui),
                new ComparisonViewModel(catalogue, tasks, notices, ui),
                new LabelsViewModel());
    }
}
