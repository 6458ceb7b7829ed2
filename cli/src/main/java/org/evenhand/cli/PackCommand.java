package org.evenhand.cli;

import org.evenhand.packs.Packs;
import picocli.CommandLine.Mixin;

/** A command that reads packs, and needs no server and no database. */
abstract class PackCommand extends SpokenCommand {

    @Mixin
    private Shelves shelves = new Shelves();

    final Packs packs() {
        return shelves.packs();
    }
}
