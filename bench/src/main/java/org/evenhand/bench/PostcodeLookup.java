package org.evenhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPInputStream;
import org.evenhand.packs.places.PlacesFile;
import org.evenhand.packs.places.PlacesImport;
import org.evenhand.packs.places.PostcodeKey;
import org.evenhand.vocabulary.Postcode;
import org.evenhand.vocabulary.Provenance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Look-up of postcodes in random order, so that most reads miss the caches. Run with {@code -prof gc} for bytes allocated an operation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PostcodeLookup {

    private static final int SAMPLE = 1 << 20;

    /** The postcode file. */
    @Param("")
    public String file = "";

    private Optional<PlacesFile> places = Optional.empty();

    private PlacesFile opened() {
        return places.orElseThrow(() -> new IllegalStateException("Give the postcode file: -p file=…"));
    }

    private long[] keys = new long[0];
    private Postcode[] postcodes = new Postcode[0];
    private int next;

    @Setup(Level.Trial)
    public void build() throws IOException {
        Path target = Files.createTempDirectory("evenhand-bench-").resolve("places.evh");
        Provenance provenance = new Provenance(
                "Office for National Statistics",
                "Postcode directory",
                "Open Government Licence v3.0",
                java.time.LocalDate.of(2025, 11, 1),
                file,
                "0".repeat(64),
                "");
        List<Postcode> all = new ArrayList<>();
        try (var in = new GZIPInputStream(Files.newInputStream(Path.of(file)), 1 << 16)) {
            PlacesImport.build(in, target, provenance);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(file)), 1 << 16), StandardCharsets.US_ASCII))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Postcode.find(line.substring(0, 7)).ifPresent(all::add);
            }
        }
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_122L);
        keys = new long[SAMPLE];
        postcodes = new Postcode[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            postcodes[i] = all.get(random.nextInt(all.size()));
            keys[i] = PostcodeKey.of(postcodes[i]);
        }
        places = Optional.of(PlacesFile.open(target));
    }

    /** By the packed number: grid reference and area of one postcode. */
    @Benchmark
    public long byKey() {
        PlacesFile file = opened();
        long slot = file.find(keys[next++ & (SAMPLE - 1)]);
        return file.easting(slot) + file.northing(slot) + (long) file.combination(slot);
    }

    /** As before, from a postcode as it is typed and checked elsewhere. */
    @Benchmark
    public long byPostcode() {
        PlacesFile file = opened();
        long slot = file.find(PostcodeKey.of(postcodes[next++ & (SAMPLE - 1)]));
        return file.easting(slot) + file.northing(slot) + (long) file.combination(slot);
    }
}
