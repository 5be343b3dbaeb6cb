package news.parallax.crawler.discover;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.parallax.crawler.frontier.Lead;
import news.parallax.crawler.frontier.SourceOutcome.Dropped;

/** What a source's document offers. */
public sealed interface Discovered {

  /** Leads to articles in the document's order, each address once, and what was not taken. */
  record Leads(List<Lead> leads, List<Dropped> dropped) implements Discovered {}

  /** A sitemap of sitemaps, newest first as far as it dates them. */
  record Index(List<SubMap> sitemaps, List<Dropped> dropped) implements Discovered {}

  /** Nothing that could be read as a source. */
  record Unreadable(String detail) implements Discovered {}

  /** One sitemap of an index. */
  record SubMap(URI address, Optional<Instant> changed) {}
}
