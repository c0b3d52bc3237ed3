package telltale.cli.option;

import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import telltale.analysis.Training;
import telltale.analysis.recipe.GroupingForm;
import telltale.analysis.recipe.ThresholdForm;
import telltale.analysis.recipe.TrainingForm;
import telltale.threshold.Direction;
import telltale.threshold.LeastDeviation;
import telltale.threshold.Threshold;

/// Words of the command line that stand for more than a text; messages are the engine's own.
final class OptionConverters {
    private OptionConverters() {}

    private static <T> T convert(String word, Function<String, T> conversion) {
        try {
            return conversion.apply(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    static final class OfThreshold implements ITypeConverter<Threshold> {
        @Override
        public Threshold convert(String word) {
            return OptionConverters.convert(word, ThresholdForm::of);
        }
    }

    static final class OfConfidence implements ITypeConverter<Threshold> {
        @Override
        public Threshold convert(String word) {
            return OptionConverters.convert(word, w -> ThresholdForm.of("confidence:" + w));
        }
    }

    static final class OfTraining implements ITypeConverter<Training> {
        @Override
        public Training convert(String word) {
            return OptionConverters.convert(word, TrainingForm::of);
        }
    }

    static final class OfDirection implements ITypeConverter<Direction> {
        @Override
        public Direction convert(String word) {
            return OptionConverters.convert(word, GroupingForm::direction);
        }
    }

    static final class OfDeviation implements ITypeConverter<LeastDeviation> {
        @Override
        public LeastDeviation convert(String word) {
            return OptionConverters.convert(word, GroupingForm::deviation);
        }
    }
}
