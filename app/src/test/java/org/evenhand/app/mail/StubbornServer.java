package org.evenhand.app.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that says what a test wants it to say: an answer by the first word of the command. "hang up" ends the conversation. */
final class StubbornServer implements AutoCloseable {

    private static final Map<String, String> POLITE = Map.of(
            "EHLO", "250 evenborough.invalid",
            "HELO", "250 evenborough.invalid",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> answers;

    private StubbornServer(ServerSocket socket, Map<String, String> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    static StubbornServer answering(Map<String, String> answers) {
        try {
            StubbornServer server =
                    new StubbornServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), answers);
            Thread.ofVirtual().start(server::serve);
            return server;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket conversation = socket.accept()) {
                converse(conversation);
            } catch (IOException ended) {
                // The test is over, or this conversation is.
            }
        }
    }

    private void converse(Socket conversation) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(conversation.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = conversation.getOutputStream();
        say(out, "220 evenborough.invalid");
        boolean isText = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (isText && !line.equals(".")) {
                continue;
            }
            String command = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
            String answer = answers.getOrDefault(command, POLITE.getOrDefault(command, "500 what?"));
            if (answer.equals("hang up")) {
                return;
            }
            say(out, answer);
            isText = answer.startsWith("354");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
