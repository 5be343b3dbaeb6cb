package news.parallax.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;

/**
 * JSON rows as CSV (RFC 4180): the first row's members are the header, lists are joined by a bar,
 * and a cell that a spreadsheet would run as a formula starts with an apostrophe (OWASP).
 */
final class CsvRows {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final CSVPrinter printer;
  private List<String> header = List.of();

  CsvRows(PrintWriter out) {
    try {
      printer = new CSVPrinter(out, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void print(JsonNode row) {
    try {
      if (header.isEmpty()) {
        header = List.copyOf(row.propertyNames());
        printer.printRecord(header);
      }
      List<String> cells = new ArrayList<>();
      header.forEach(name -> cells.add(safe(cell(row.path(name)))));
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cell(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isArray()) {
      return value.valueStream().map(CsvRows::cell).reduce((a, b) -> a + "|" + b).orElse("");
    }
    return value.isObject() ? Printed.JSON.writeValueAsString(value) : value.asString();
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
