package news.parallax.indexer.decide;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Something that only the deciding thread can answer. Who asks may give up until it is begun. */
final class Question<T> implements Runnable {

  private final Supplier<T> answering;
  private final AtomicBoolean settled = new AtomicBoolean();
  private final CompletableFuture<T> answer = new CompletableFuture<>();

  Question(Supplier<T> answering) {
    this.answering = answering;
  }

  /** For the deciding thread; a failure is the asker's to hear. */
  @Override
  public void run() {
    if (settled.compareAndSet(false, true)) {
      try {
        answer.complete(answering.get());
      } catch (RuntimeException e) {
        answer.completeExceptionally(e);
      }
    }
  }

  /**
   * @param ended completes when the deciding thread answers no more
   * @throws JudgeBusy when nobody has begun to answer within {@code patience}
   */
  T await(Duration patience, CompletableFuture<Void> ended) {
    CompletableFuture<Object> either = CompletableFuture.anyOf(answer, ended);
    try {
      either.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (settled.compareAndSet(false, true)) {
        throw new JudgeBusy("the stories’ judge has other work; ask again in a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JudgeBusy("interrupted while the stories’ judge was asked");
    } catch (ExecutionException e) {
      return answered();
    }
    return answered(either);
  }

  private T answered(CompletableFuture<Object> either) {
    try {
      either.join();
    } catch (CompletionException e) {
      return answered();
    }
    if (!answer.isDone()) {
      throw new JudgeBusy("the house closes");
    }
    return answered();
  }

  private T answered() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
