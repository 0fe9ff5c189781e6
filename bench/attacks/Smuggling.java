import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests whose end can be seen in two places. A relay that goes by the one passes on as a part of a body what a server
 * that goes by the other takes for a second request, in the relay's name: here, each must get one answer at most.
 */
final class Smuggling {

    private static final String HIDDEN = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static final String POST = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private Smuggling() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("smuggling", "requests with an end in two places are read as one, or refused", stage -> {
                    Map<String, String> cases = cases();
                    stage.cast(cases.size(), 0.1, number -> {
                        String name = List.copyOf(cases.keySet()).get(number);
                        Wire wire = stage.connect(number % 4).patience(1_500);
                        if (answers(wire.send(cases.get(name))) > 1) {
                            stage.fault("two requests were seen where " + name);
                        }
                    });
                    stage.rest();
                }));
    }

    /** What is sent, by what is odd about it. To a relay that reads it as the oddity says, each is one request. */
    private static Map<String, String> cases() {
        Map<String, String> cases = new TreeMap<>();
        String ended = "0\r\n\r\n" + HIDDEN;
        String length = "Content-Length: " + ended.length() + "\r\n";
        cases.put("there are a length and chunks", POST + length + "Transfer-Encoding: chunked\r\n\r\n" + ended);
        cases.put("there are chunks and a length", POST + "Transfer-Encoding: chunked\r\n" + length + "\r\n" + ended);
        cases.put("there are two lengths", POST + "Content-Length: 0\r\nContent-Length: " + HIDDEN.length() + "\r\n\r\n" + HIDDEN);
        cases.put("there are two lengths in a line", POST + "Content-Length: 0, " + HIDDEN.length() + "\r\n\r\n" + HIDDEN);
        cases.put("a length has a sign", POST + "Content-Length: +0\r\n\r\n" + HIDDEN);
        cases.put("a length is negative", POST + "Content-Length: -1\r\n\r\n" + HIDDEN);
        cases.put("a length is hexadecimal", POST + "Content-Length: 0x0\r\n\r\n" + HIDDEN);
        cases.put("the coding is another", POST + length + "Transfer-Encoding: xchunked\r\n\r\n" + ended);
        cases.put("the coding is listed", POST + length + "Transfer-Encoding: identity, chunked\r\n\r\n" + ended);
        cases.put("the coding is quoted", POST + length + "Transfer-Encoding: \"chunked\"\r\n\r\n" + ended);
        cases.put("the coding follows a tab", POST + length + "Transfer-Encoding:\tchunked\r\n\r\n" + ended);
        cases.put("the coding follows a vertical tab", POST + length + "Transfer-Encoding: \u000bchunked\r\n\r\n" + ended);
        cases.put("a name ends with a blank", POST + length + "Transfer-Encoding : chunked\r\n\r\n" + ended);
        cases.put("a name begins with a blank", POST + length + " Transfer-Encoding: chunked\r\n\r\n" + ended);
        cases.put("a header is folded", POST + length + "Transfer-Encoding:\r\n chunked\r\n\r\n" + ended);
        cases.put("a line ends with LF alone", POST + "X-A: b\nTransfer-Encoding: chunked\r\n" + length + "\r\n" + ended);
        cases.put("a line ends with CR alone", POST + "X-A: b\rTransfer-Encoding: chunked\r\n" + length + "\r\n" + ended);
        cases.put("a name holds a NUL", POST + length + "Transfer-Encoding\0: chunked\r\n\r\n" + ended);
        cases.put("HTTP/1.0 has chunks", POST.replace("1.1", "1.0") + "Connection: keep-alive\r\n" + length
                + "Transfer-Encoding: chunked\r\n\r\n" + ended);
        String chunked = POST + "Transfer-Encoding: chunked\r\n\r\n";
        cases.put("a chunk's extension holds an LF", chunked + "0;a\nb\r\n\r\n" + HIDDEN.replace("live", "none") + "0\r\n\r\n");
        cases.put("a chunk's size has a sign", chunked + "+0\r\n\r\n" + HIDDEN);
        cases.put("a chunk's size is 0x0", chunked + "0x0\r\n\r\n" + HIDDEN);
        cases.put("a chunk's size is too large for a number", chunked + "100000000\r\n\r\n" + HIDDEN);
        cases.put("a chunk's size ends with LF alone", chunked + "0\n\r\n" + HIDDEN);
        cases.put("a GET has a body", HIDDEN.replace("\r\n\r\n", "\r\nContent-Length: " + HIDDEN.length() + "\r\n\r\n") + HIDDEN);
        return cases;
    }

    /** Reads answers until the server says no more. */
    private static int answers(Wire wire) {
        int answers = 0;
        try {
            while (true) {
                wire.answer();
                answers++;
            }
        } catch (IOException noMore) {
            return answers;
        }
    }
}
