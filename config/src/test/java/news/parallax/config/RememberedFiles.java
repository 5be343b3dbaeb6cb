package news.parallax.config;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A log of outlet files that lasts as long as its test. */
final class RememberedFiles implements OutletLog {

  final List<Instant> times = new ArrayList<>();
  private final Map<String, OutletForm> forms = new TreeMap<>();
  private String reader = "";

  @Override
  public List<OutletStamp> stamps() {
    return forms.values().stream().map(OutletForm::stamp).toList();
  }

  @Override
  public boolean knows(String asked) {
    return asked.equals(reader) && !forms.isEmpty();
  }

  @Override
  public List<OutletForm> forms(String asked, String outlet) {
    return forms(asked).stream().filter(form -> form.stamp().outlet().equals(outlet)).toList();
  }

  @Override
  public List<OutletForm> forms(String asked) {
    return asked.equals(reader) ? List.copyOf(forms.values()) : List.of();
  }

  @Override
  public void taken(String by, List<OutletForm> files, Set<String> gone, Instant at) {
    if (!by.equals(reader)) {
      forms.clear();
      reader = by;
    }
    forms.keySet().removeAll(gone);
    files.forEach(file -> forms.put(file.stamp().file(), file));
    times.add(at);
  }
}
