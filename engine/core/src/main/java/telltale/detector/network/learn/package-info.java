/// How the weights of a network are learnt.
@NullMarked
package telltale.detector.network.learn;

import org.jspecify.annotations.NullMarked;
