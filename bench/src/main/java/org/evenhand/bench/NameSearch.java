package org.evenhand.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.evenhand.packs.Packs;
import org.evenhand.packs.settings.SettingSearch;
import org.evenhand.packs.settings.Settings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Search of the built-in settings by name: a right name, one with a typing mistake, one word that thousands have, and nothing like any. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NameSearch {

    @Param({"Allerton Grange School", "Alerton Grnge Scool", "primary school", "st", "xqzwv"})
    public String typed = "";

    private final SettingSearch search =
            SettingSearch.over(Settings.from(Packs.on(Packs.builtInShelf())).list());

    @Benchmark
    public List<SettingSearch.Found> find() {
        return search.find(typed, 20);
    }
}
