package ascribe.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeluTest {
  @Test
  void the_table_differs_from_the_function_by_less_than_two_millionths() {
    for (double x = -9; x <= 9; x += 0.0007) {
      assertThat((double) Gelu.of((float) x)).as("at %s", x).isCloseTo(Gelu.exact(x), within(2e-6));
    }
  }
}
