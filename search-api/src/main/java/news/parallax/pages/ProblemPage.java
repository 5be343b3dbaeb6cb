package news.parallax.pages;

import java.util.Optional;

/** An error for people: what it is, what to do, and by which id the log knows it. */
public record ProblemPage(
    Frame f, int status, String title, String detail, Optional<String> hint, String requestId) {}
