import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a file in UCDP GED's format with made-up events, the same each time: {@code java Generate.java OUT.csv EVENTS}.
 * Thirty-six years in forty countries; places, actors and dyads come up as unevenly as they do in the world, so that
 * some have thousands of events and most have a few.
 */
final class Generate {

    private static final long SEED = 20_220_120;

    private static final LocalDate FIRST_DAY = LocalDate.of(1989, 1, 1);
    private static final int DAYS = 13_000;

    /** Gleditsch-Ward numbers. */
    private static final int[] COUNTRIES = {
        652, 645, 70, 100, 700, 770, 750, 775, 840, 850, 530, 520, 500, 490, 475, 436, 432, 439, 483, 625, 626, 678, 651, 620, 640,
        666, 630, 135, 90, 92, 540, 541, 517, 516, 452, 450, 365, 369, 373, 800
    };

    private static final int DYADS = 1_500;
    private static final int PLACES_PER_COUNTRY = 400;

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        int events = Integer.parseInt(arguments[1]);
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            out.write("id,type_of_violence,conflict_new_id,conflict_name,dyad_new_id,dyad_name,side_a_new_id,side_a,"
                    + "side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,"
                    + "source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,"
                    + "country_id,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
                    + "deaths_unknown,best,high,low\n");
            for (int id = 1; id <= events; id++) {
                out.write(row(id, random));
            }
        }
    }

    private static String row(int id, Random random) {
        int dyad = uneven(random, DYADS);
        int type = 1 + dyad % 3;
        int country = COUNTRIES[dyad % COUNTRIES.length];
        int place = uneven(random, PLACES_PER_COUNTRY);
        LocalDate start = FIRST_DAY.plusDays(random.nextInt(DAYS));
        LocalDate end = random.nextInt(8) == 0 ? start.plusDays(random.nextInt(1, 6)) : start;
        int sideA = 1 + dyad % 300;
        int sideB = 301 + dyad;
        int a = random.nextInt(4);
        int b = uneven(random, 40);
        int civilians = type == 3 ? 1 + uneven(random, 60) : 0;
        int best = a + b + civilians;
        return String.format(
                Locale.ROOT,
                "%d,%d,%d,Conflict %d,%d,Side %d - Side %d,%d,Side %d,%d,Side %d,1,\"Made-up Press, %s, an account of event %d\","
                        + "Made-up Press,%s,An account of event %d,,%d,Place %d-%d,Somewhere near,Province %d,District %d,%.4f,%.4f,"
                        + "%d,1,%d,%s,%s,%d,%d,%d,0,%d,%d,%d\n",
                id, type, dyad / 3, dyad / 3, dyad, sideA, sideB, sideA, sideA, sideB, sideB, start, id, start, id,
                1 + place % 4, country, place, place % 20, place % 90, (country % 60) + place * 0.01 - 20,
                (country % 90) + place * 0.013, country, start.equals(end) ? 1 : 2, start, end, a, b, civilians, best,
                best + random.nextInt(5), Math.max(0, best - random.nextInt(3)));
    }

    /** A number below the bound; small ones are far more frequent. */
    private static int uneven(Random random, int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 4));
    }
}
