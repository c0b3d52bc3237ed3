/// Series with known anomalies, the contract every detector keeps, and the rules of the house.
@NullMarked
package telltale.testkit;

import org.jspecify.annotations.NullMarked;
