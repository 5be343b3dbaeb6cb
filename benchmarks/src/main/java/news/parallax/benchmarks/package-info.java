/** Evaluation and speed, measured by programs that anyone can run. */
@NullMarked
package news.parallax.benchmarks;

import org.jspecify.annotations.NullMarked;
