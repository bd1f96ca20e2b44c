namespace Tidings.Text;

/// <summary>Punctuation of all scripts by what it does (Unicode properties Sentence_Terminal and Quotation_Mark, UAX 29 and 44).</summary>
static class Marks
{
    const string Stops = "\u0589\u061F\u06D4\u0964\u0965\u1362\u1367\u1368\u104A\u104B\u17D4\u17D5\u203C\u203D\u2047\u2048\u2049\u2026\u3002\uFE52\uFE56\uFE57\uFF01\uFF0E\uFF1F\uFF61";
    const string EastStops = "\u3002\uFF01\uFF0E\uFF1F\uFF61";
    const string EastOpeners = "\u300C\u300E\uFF08";
    const string EastClosers = "\u300D\u300F\uFF09";
    const string Closers = "\"')]}\u2019\u201D\u00BB\u203A\u300D\u300F\uFF09\u3011\u3009\u300B\u3015";
    const string Openers = "\"'([{\u2018\u201C\u201E\u201A\u00AB\u2039\u300C\u300E\uFF08\u3010\u3008\u300A\u00BF\u00A1";

    public static bool IsStop(char c) => c >= '\u0589' && Stops.Contains(c);

    /// <summary>A stop of scripts that write without blanks.</summary>
    public static bool IsEastStop(char c) => c >= '\u3002' && EastStops.Contains(c);

    public static bool IsEastOpener(char c) => c >= '\u300C' && EastOpeners.Contains(c);

    public static bool IsEastCloser(char c) => c >= '\u300D' && EastClosers.Contains(c);

    public static char CloserOf(char opener) => EastClosers[EastOpeners.IndexOf(opener)];

    public static bool IsCloser(char c) => Closers.Contains(c);

    public static bool IsOpener(char c) => Openers.Contains(c);
}
