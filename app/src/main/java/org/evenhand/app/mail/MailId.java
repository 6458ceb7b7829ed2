package org.evenhand.app.mail;

import java.util.UUID;

/** One piece of mail. Its Message-ID is made of it, and the same at every try. */
public record MailId(UUID value) {}
