package telltale.testkit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import telltale.detector.Catalogue;

class CatalogueContractTest {
    @TestFactory
    Stream<DynamicNode> everyMethodKeepsTheContract() {
        return DetectorContract.of(Catalogue.load());
    }
}
