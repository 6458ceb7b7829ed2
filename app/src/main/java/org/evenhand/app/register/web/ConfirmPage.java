package org.evenhand.app.register.web;

import java.util.List;

/** The pages behind the link of a mail that asks an owner to confirm. */
public final class ConfirmPage {

    private ConfirmPage() {}

    /** @param path of the public page, where one sees what is to be confirmed */
    public record Line(String path, String name, String checked) {}

    /**
     * Are these still right?
     *
     * @param action where the button sends
     * @param entries none where all were confirmed meanwhile
     */
    public record Asked(String action, List<Line> entries) {}

    /** They were confirmed. */
    public record Done(int count) {}
}
