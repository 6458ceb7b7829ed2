package org.evenhand.app.accountability.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.access.WaitingForUs;
import org.evenhand.app.accountability.Board;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** Leads who plans and pays from their first page to what climbed the ladder to them, and who leads a service to the same board. */
@Component
class BoardToDo implements WaitingForUs {

    private final Board board;

    BoardToDo(Board board) {
        this.board = board;
    }

    @Override
    public List<Item> list(SignedIn person) {
        if (!person.has(Role.COMMISSIONER) && !person.has(Role.SERVICE_LEAD)) {
            return List.of();
        }
        int waiting = person.has(Role.COMMISSIONER) ? board.waiting(person.authority()) : 0;
        return List.of(
                waiting == 0
                        ? Item.anyTime(Words.of("accountability.board.title"), "/board")
                        : new Item(Words.of("accountability.board.toDo", waiting), "/board", Optional.empty()));
    }
}
