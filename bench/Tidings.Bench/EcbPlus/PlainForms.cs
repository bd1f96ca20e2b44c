using System.Collections.Concurrent;
using Tidings.Languages;
using Tidings.Text;

namespace Tidings.Bench.EcbPlus;

/// <summary>The plain form of an English word, by the language pack; of a word that the pack lacks by its ending.</summary>
internal sealed class PlainForms(Lexicon lexicon)
{
    static readonly (string Ending, string Instead)[] Endings = [("ies", "y"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("es", "e"), ("s", "")];

    readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string word) => _known.GetOrAdd(NormalForm.Of(word), Find);

    /// <summary>Whether a word only holds others together.</summary>
    public bool IsFunctionWord(string word)
    {
        var entries = lexicon.Exactly(NormalForm.Of(word));
        return entries.Count > 0 && entries.All(entry => entry.Tag is not (WordTag.Verb or WordTag.Noun or WordTag.Proper or WordTag.Adjective or WordTag.Number or WordTag.Adverb));
    }

    /// <summary>Whether a word can stand before what belongs to the one before it: "in", "over".</summary>
    public bool IsPreposition(string word) => lexicon.Exactly(NormalForm.Of(word)).Any(entry => entry.Tag is WordTag.Preposition or WordTag.Particle);

    /// <summary>Whether a plain form says little of what happens: what somebody says, what takes its meaning from a noun.</summary>
    public bool IsLight(string form) => lexicon.Exactly(form).Any(entry => entry.Tag == WordTag.Auxiliary || (entry.Tag == WordTag.Verb && (entry.Has("say") || entry.Has("light"))));

    string Find(string word) => Listed(word) ?? Stripped(word) ?? word;

    string? Listed(string word)
    {
        var entries = lexicon.Exactly(word);
        return (entries.FirstOrDefault(entry => entry.Tag == WordTag.Verb) ?? entries.FirstOrDefault(entry => entry.Tag == WordTag.Noun) ?? (entries.Count > 0 ? entries[0] : null))?.Lemma;
    }

    string? Stripped(string word)
    {
        string[] stems = [.. Endings.Where(change => word.Length >= change.Ending.Length + 3 && word.EndsWith(change.Ending, StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal))
            .Select(change => word[..^change.Ending.Length] + change.Instead)];
        return stems.Select(Listed).OfType<string>().FirstOrDefault() ?? stems.Select(Undoubled).FirstOrDefault();
    }

    // "stopped" less its ending is "stopp".
    static string Undoubled(string stem) => stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
