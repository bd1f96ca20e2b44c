using System.Globalization;
using Microsoft.AspNetCore.Components;
using Tidings.App.Web.Shared;

namespace Tidings.App.Web.Wordings;

/// <summary>The words of the pages in one language, with its plurals, numbers and dates.</summary>
public sealed class Wording
{
    /// <summary>What stands before the keys of definitions of kinds; English has none, as the codebook's own are English.</summary>
    internal const string Definitions = "definition.";

    const char Isolate = '\u2068';
    const char EndOfIsolate = '\u2069';

    readonly IReadOnlyDictionary<string, Message> _messages;

    internal Wording(string code, string name, bool isRightToLeft, IReadOnlyDictionary<string, Message> messages) =>
        (Code, Name, Direction, _messages) = (code, name, isRightToLeft ? "rtl" : "ltr", messages);

    /// <summary>ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>The language's name in itself.</summary>
    public string Name { get; }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction { get; }

    public bool IsRightToLeft => Direction == "rtl";

    public required PluralRules Plurals { get; init; }

    public required NumberForms Numbers { get; init; }

    public required DateForms Dates { get; init; }

    /// <summary>All keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => _messages.Keys;

    /// <summary>A text without slots.</summary>
    public string this[string key] => With(key);

    public bool TryGet(string key, out Message message) => _messages.TryGetValue(key, out message!);

    /// <summary>A text with its slots filled. What runs the other way than the language is set apart from what stands around it.</summary>
    public string With(string key, params (string Slot, string Value)[] slots) => Find(key).Forms[PluralRules.Other].Fill(slot => ValueOf(slot, slots));

    /// <summary>A text that counts: "1 story", "12 stories".</summary>
    public string Counted(string key, long number, params (string Slot, string Value)[] slots) =>
        FormOf(key, number).Fill(slot => slot == Message.Number ? Numbers.Whole(number) : ValueOf(slot, slots));

    /// <summary>A text in whose slots links, names and the like stand.</summary>
    public RenderFragment Show(string key, params (string Slot, RenderFragment Part)[] slots) => Shown(Find(key).Forms[PluralRules.Other], slots);

    /// <summary>The same for a text that counts.</summary>
    public RenderFragment Show(string key, long number, params (string Slot, RenderFragment Part)[] slots) =>
        Shown(FormOf(key, number), [(Message.Number, Part.Text(Numbers.Whole(number))), .. slots]);

    /// <summary>The name of an enumeration's member: of <c>Compliance.MetLate</c> what stands at <c>compliance.met-late</c>.</summary>
    public string Of(Enum value) => this[KeyOf(value)];

    /// <summary>The key under which the name of an enumeration's member stands.</summary>
    public static string KeyOf(Enum value) => EnumKeys.GetOrAdd(value, static member => $"{Hyphened(member.GetType().Name)}.{Hyphened(member.ToString())}");

    static readonly System.Collections.Concurrent.ConcurrentDictionary<Enum, string> EnumKeys = new();

    /// <summary>The name of a kind of the codebook; of another, the kind itself.</summary>
    public string Kind(string kind) => TryGet($"kind.{kind}", out _) ? this[$"kind.{kind}"] : kind.Length == 0 ? this["kind-unknown"] : kind.Replace('_', ' ');

    /// <summary>What a kind of the codebook is; empty for another.</summary>
    public string Definition(string kind) => TryGet(Definitions + kind, out _) ? this[Definitions + kind] : KindBook.Of(kind).Definition;

    public string Number(long number) => Numbers.Whole(number);

    public string Percent(double share) => With("percent", ("n", Numbers.Whole((long)Math.Round(share * 100, MidpointRounding.AwayFromZero))));

    /// <summary>Things one after the other, with the comma of the language; what runs the other way is set apart.</summary>
    public string List(IEnumerable<string> parts) => string.Join(this["list"], parts.Select(Isolated));

    Message Find(string key) => _messages.TryGetValue(key, out var message) ? message : throw new ArgumentException($"there is no text \"{key}\"");

    MessageText FormOf(string key, long number) => Find(key).Of(Plurals.Of(number));

    string? ValueOf(string slot, (string Slot, string Value)[] slots) => Array.Find(slots, each => each.Slot == slot).Value is { } value ? Isolated(value) : null;

    string Isolated(string value) => value.Any(char.IsLetter) && Shared.Direction.Of(value) != Direction ? $"{Isolate}{value}{EndOfIsolate}" : value;

    static RenderFragment Shown(MessageText text, (string Slot, RenderFragment Part)[] slots) => builder =>
    {
        foreach (var (piece, isSlot) in text.Pieces)
            if (isSlot)
                builder.AddContent(0, Array.Find(slots, each => each.Slot == piece).Part ?? throw new ArgumentException($"nothing is given for the slot \"{piece}\""));
            else
                builder.AddContent(1, piece);
    };

    static string Hyphened(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLower(letter, CultureInfo.InvariantCulture) : letter.ToString()));
}
