using System.Diagnostics;

namespace Tidings.App.Cli;

/// <summary>One line on standard error that counts upwards while a person watches; nothing at all when nobody does.</summary>
public sealed class Progress(Terminal terminal, string what)
{
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    readonly Stopwatch _since = Stopwatch.StartNew();
    TimeSpan _shown;
    long _count;
    bool _visible;

    public void Step(long by = 1)
    {
        _count += by;
        if (!terminal.Watched || _since.Elapsed - _shown < Pace)
            return;
        _shown = _since.Elapsed;
        _visible = true;
        terminal.Error.Write($"\r{_count:N0} {what}, {_count / _since.Elapsed.TotalSeconds:N0}/s ");
    }

    /// <summary>Says what is being done now.</summary>
    public void Say(string words)
    {
        if (!terminal.Watched)
            return;
        Clear();
        _visible = true;
        terminal.Error.Write($"{words} ");
    }

    /// <summary>Takes the line away so that something else can be said.</summary>
    public void Clear()
    {
        if (!_visible)
            return;
        _visible = false;
        terminal.Error.Write("\r\u001b[K");
    }
}
