using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tidings.App.Cli;

namespace Tidings.App.Tests.Cli;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\n")]
    [InlineData("\n\na\r\n\rb")]
    public void Next_AnyText_GivesTheLinesOfIt(string text) => Assert.Equal(Expected(text), Lines(text, int.MaxValue));

    [Fact]
    public void Next_StreamInPieces_GivesTheSameLines() =>
        Prop.ForAll<NonNull<string>, PositiveInt>((text, piece) => Lines(text.Get, piece.Get).SequenceEqual(Expected(text.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_LineLongerThanTheBuffer_IsWhole()
    {
        var line = new string('x', 200_000);
        Assert.Equal([line, "y"], Lines(line + "\ny", 1000));
    }

    [Fact]
    public void Next_LineBeyondTheLimit_CannotBeDone() =>
        Assert.Throws<CannotException>(() => new LineReader(new MemoryStream(new byte[200_000]), longest: 100_000).Next());

    static string[] Expected(string text)
    {
        var lines = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Split('\n');
        return [.. (lines[^1].Length == 0 ? lines[..^1] : lines).Select(line => line.EndsWith('\r') ? line[..^1] : line)];
    }

    static List<string> Lines(string text, int piece)
    {
        var reader = new LineReader(new PiecemealStream(Encoding.UTF8.GetBytes(text), piece));
        var lines = new List<string>();
        while (reader.Next() is { } line)
            lines.Add(Encoding.UTF8.GetString(line.Span));
        return lines;
    }

    sealed class PiecemealStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
