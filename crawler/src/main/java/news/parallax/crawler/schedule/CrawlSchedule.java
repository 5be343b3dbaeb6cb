package news.parallax.crawler.schedule;

import java.util.Properties;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.TriggerFiredBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Beats the time and knows nothing else: what is due stands in the frontier, so a beat that was
 * missed needs no catching up.
 */
final class CrawlSchedule implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CrawlSchedule.class);
  private static final int BEAT_SECONDS = 1;
  private static final int HOUSEKEEPING_SECONDS = 600;

  private final Scheduler scheduler;

  private CrawlSchedule(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Runs {@code beat} each second and {@code housekeeping} each ten minutes, never two of a kind.
   */
  static CrawlSchedule start(Runnable beat, Runnable housekeeping) {
    try {
      Scheduler scheduler = new StdSchedulerFactory(properties()).getScheduler();
      scheduler.setJobFactory(
          (bundle, own) -> new Repeated(named(bundle).equals("beat") ? beat : housekeeping));
      repeat(scheduler, "beat", BEAT_SECONDS);
      repeat(scheduler, "housekeeping", HOUSEKEEPING_SECONDS);
      scheduler.start();
      return new CrawlSchedule(scheduler);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule cannot start", e);
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceName", "crawl-" + System.nanoTime());
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    properties.setProperty("org.quartz.threadPool.threadCount", "2");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return properties;
  }

  private static void repeat(Scheduler scheduler, String name, int seconds)
      throws SchedulerException {
    scheduler.scheduleJob(
        JobBuilder.newJob(Repeated.class).withIdentity(name).build(),
        TriggerBuilder.newTrigger()
            .withIdentity(name)
            .startNow()
            .withSchedule(
                SimpleScheduleBuilder.repeatSecondlyForever(seconds)
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build());
  }

  private static String named(TriggerFiredBundle bundle) {
    return bundle.getJobDetail().getKey().getName();
  }

  /** One kind of beat; a thread's top, so whatever breaks in it is told and the next beat comes. */
  @DisallowConcurrentExecution
  static final class Repeated implements Job {

    private final Runnable work;

    Repeated(Runnable work) {
      this.work = work;
    }

    @Override
    public void execute(JobExecutionContext context) {
      try {
        work.run();
      } catch (RuntimeException e) {
        LOG.error(
            "{} broke; the next one comes all the same",
            context.getJobDetail().getKey().getName(),
            e);
      }
    }
  }

  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule cannot stop", e);
    }
  }
}
