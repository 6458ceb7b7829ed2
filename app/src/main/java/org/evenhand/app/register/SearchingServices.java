package org.evenhand.app.register;

import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for services on the register. */
@Service
public class SearchingServices {

    private final SearchTable table;
    private final RegisterTable services;
    private final UnmetDemand unmet;
    private final int shown;
    private final int compared;

    SearchingServices(SearchTable table, RegisterTable services, UnmetDemand unmet, Packs packs) {
        this.table = table;
        this.services = services;
        this.unmet = unmet;
        RegisterTerms terms = RegisterTerms.from(packs);
        this.shown = terms.rule("most-shown").value();
        this.compared = Math.max(shown, terms.rule("compared-by-travel").value());
    }

    /** What the register holds at all, so that an empty answer can be explained. */
    public enum Holds {
        NOTHING,
        ONLY_INVENTED,
        SERVICES
    }

    /** With a place to count from, more than a page shows: the nearest by road are not always those in a straight line. */
    @Transactional(readOnly = true)
    public ServicesFound search(Wish wish) {
        int most = most(wish);
        List<ServicesFound.Line> lines = table.search(wish, most);
        return new ServicesFound(
                lines, lines.size() < most ? lines.size() : table.count(wish, ServicesFound.MOST_COUNTED));
    }

    /** The same, asked by a person with the form: where nobody is found, the search is counted as demand that was not met. */
    @Transactional
    public ServicesFound searchAndCount(Wish wish) {
        ServicesFound found = search(wish);
        if (found.count() == 0) {
            unmet.count(wish);
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Holds holds() {
        return table.holdsAny(false) ? Holds.SERVICES : table.holdsAny(true) ? Holds.ONLY_INVENTED : Holds.NOTHING;
    }

    /** Whether anything of the invented authority is there. */
    @Transactional(readOnly = true)
    public boolean holdsInvented() {
        return table.holdsAny(true);
    }

    /** Also one that is closed: its address must not stop to say so. */
    @Transactional(readOnly = true)
    public Optional<ServiceEntry> find(ServiceId id) {
        return services.find(id);
    }

    /** The plan the database makes for this search. */
    @Transactional(readOnly = true)
    public List<String> plan(Wish wish) {
        return table.plan(wish, most(wish));
    }

    private int most(Wish wish) {
        return wish.from().isPresent() && wish.area().isPresent() ? compared : shown;
    }
}
