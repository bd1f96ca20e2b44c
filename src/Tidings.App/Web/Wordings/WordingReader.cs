using Tidings.Languages;

namespace Tidings.App.Web.Wordings;

/// <summary>Reads <c>languages/CODE/desk.yml</c>, and checks it against the English one: the same keys, the same slots, and the forms that its own plurals ask for.</summary>
static class WordingReader
{
    /// <summary>The file of a language.</summary>
    public static string PathOf(string code) => $"languages/{code}/desk.yml";

    /// <param name="files">The data files.</param>
    /// <param name="code">The language.</param>
    /// <param name="english">What every other language must have too; null for English itself.</param>
    /// <exception cref="PackException">Something is wrong with the file; says where.</exception>
    public static Wording Read(DataFiles files, string code, Wording? english)
    {
        var root = YamlFile.Read(files, PathOf(code));
        root.Only("format", "name", "direction", "plurals", "numbers", "dates", "texts", "sources", "licence");
        if (root["format"].Integer() != 1)
            throw root["format"].Error("only format 1 is known");
        var plurals = PluralRules.Read(root["plurals"]);
        var messages = new Dictionary<string, Message>(StringComparer.Ordinal);
        Collect(root["texts"], "", plurals, english, messages);
        if (english?.Keys.FirstOrDefault(key => !messages.ContainsKey(key)) is { } missing)
            throw root["texts"].Error($"\"{missing}\" is missing, which {PathOf(DeskLanguages.Fallback)} has");
        return new Wording(code, root["name"].Text(), IsRightToLeft(root["direction"]), messages)
        {
            Plurals = plurals,
            Numbers = NumberForms.Read(root["numbers"]),
            Dates = DateForms.Read(root["dates"]),
        };
    }

    static bool IsRightToLeft(YamlValue direction) => direction.Text() switch
    {
        "right-to-left" => true,
        "left-to-right" => false,
        _ => throw direction.Error($"\"{direction.Scalar}\" is neither left-to-right nor right-to-left"),
    };

    static void Collect(YamlValue value, string before, PluralRules plurals, Wording? english, Dictionary<string, Message> messages)
    {
        foreach (var (name, text) in value.Entries)
        {
            var key = before + name;
            if (text.IsMapping && !text.Entries.All(entry => PluralRules.Names.Contains(entry.Key)))
                Collect(text, key + ".", plurals, english, messages);
            else
                messages.Add(key, Checked(key, text, MessageOf(text, plurals), english));
        }
    }

    static Message MessageOf(YamlValue value, PluralRules plurals)
    {
        if (!value.IsMapping)
            return new Message(new Dictionary<string, MessageText> { [PluralRules.Other] = TextOf(value) });
        if (plurals.Forms.FirstOrDefault(form => value.TryGet(form) is null) is { } missing)
            throw value.Error($"the form \"{missing}\" is missing");
        if (value.Entries.FirstOrDefault(entry => !plurals.Forms.Contains(entry.Key)) is { Key: { } unknown } entry)
            throw entry.Value.Error($"the language has no form \"{unknown}\"");
        return new Message(value.Entries.ToDictionary(form => form.Key, form => TextOf(form.Value), StringComparer.Ordinal));
    }

    static MessageText TextOf(YamlValue value) => MessageText.Of(value.Text()) ?? throw value.Error("a brace has no other");

    static Message Checked(string key, YamlValue value, Message message, Wording? english)
    {
        if (english is null)
            return message;
        if (!english.TryGet(key, out var model))
            return key.StartsWith(Wording.Definitions, StringComparison.Ordinal) ? message : throw value.Error($"\"{key}\" is not known: {PathOf(DeskLanguages.Fallback)} has no such key");
        if (model.Counts != message.Counts)
            throw value.Error(model.Counts ? $"\"{key}\" counts: it says {{{Message.Number}}}, or has a text for each form" : $"\"{key}\" counts nothing: one text is expected here");
        return model.Slots.SetEquals(message.Slots) ? message
            : throw value.Error($"\"{key}\" has the slots {Listed(message.Slots)}, and {Listed(model.Slots)} in English");
    }

    static string Listed(IReadOnlySet<string> slots) => slots.Count == 0 ? "none" : string.Join(", ", slots.Order(StringComparer.Ordinal));
}
