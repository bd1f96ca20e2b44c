using System.Text.RegularExpressions;
using Tidings.Mentions.Syntax;

namespace Tidings.Bench.Muc4;

/// <summary>What a sentence names besides its happenings: who could have done it, weapons, organisations, people by name.</summary>
internal sealed partial class SentenceNames
{
    public List<(string Text, bool IsState)> Perpetrators { get; } = [];

    public List<(string Text, string Type)> Instruments { get; } = [];

    public List<string> Organisations { get; } = [];

    /// <summary>Whether it says that somebody claims to have done it.</summary>
    public bool IsClaim { get; set; }

    public string? Date { get; set; }

    public string? Place { get; set; }

    public bool MentionsExplosion { get; set; }

    /// <summary>What it says of things in general: <c>SOME DAMAGE</c>, <c>NO DAMAGE</c>.</summary>
    public string? ThingEffect { get; private set; }

    /// <summary>Whether it says that nobody was hurt.</summary>
    public bool NobodyHurt { get; private set; }

    /// <summary>Whether it only suspects: alleged, presumed, apparently.</summary>
    public bool IsSuspicion { get; private set; }

    /// <summary>Whether an authority says it.</summary>
    public bool IsOfAuthority { get; private set; }

    public void Read(string words)
    {
        ThingEffect = NoDamageWords().IsMatch(words) ? "NO DAMAGE" : DestroyedWords().IsMatch(words) ? "DESTROYED" : DamageWords().IsMatch(words) ? "SOME DAMAGE" : null;
        NobodyHurt = NobodyWords().IsMatch(words);
        IsSuspicion = SuspicionWords().IsMatch(words);
        IsOfAuthority = AuthorityWords().IsMatch(words);
    }

    [GeneratedRegex(@"\b(NO|WITHOUT|NOT|NEITHER)\b(?: \w+){0,4} DAMAGES?\b")]
    private static partial Regex NoDamageWords();

    [GeneratedRegex(@"\b(DESTROYED|DESTROYING|BLEW UP|BLOWN UP|DEMOLISHED|COMPLETELY BURNED)\b")]
    private static partial Regex DestroyedWords();

    [GeneratedRegex(@"\b(DAMAGE|DAMAGES|DAMAGED|DAMAGING|SHATTERED|BROKE)\b")]
    private static partial Regex DamageWords();

    [GeneratedRegex(@"\b(NO ONE|NOBODY|NO CASUALTIES|NO VICTIMS|NO INJURIES|NO DEATHS|NO PERSONAL INJURIES|WITHOUT (?:CAUSING |INFLICTING )?(?:ANY )?(?:CASUALTIES|VICTIMS|INJURIES)|NO (?:ONE|PEOPLE) (?:WAS|WERE) (?:HURT|INJURED|KILLED)|UNHARMED|UNHURT|UNSCATHED|NOT INJURED|NOT HURT|NO LOSS OF LIFE|NO REPORTS? OF (?:CASUALTIES|VICTIMS|INJURIES|ANY))\b")]
    private static partial Regex NobodyWords();

    [GeneratedRegex(@"\b(ALLEGED|ALLEGEDLY|PRESUMED|PRESUMABLY|APPARENTLY|SUSPECTED|SUPPOSED|BELIEVED|ATTRIBUTED|ACCUSED?|BLAMED?|POSSIBLY|PROBABLY|MAY HAVE)\b")]
    private static partial Regex SuspicionWords();

    [GeneratedRegex(@"\b(POLICE|ARMY|MILITARY|ARMED FORCES|GOVERNMENT|MINISTER|MINISTRY|AUTHORITIES|PRESIDENT|OFFICIAL|OFFICIALS|OFFICIALLY|SECURITY FORCES|COPREFA|COLONEL|GENERAL)\b(?: \w+){0,3} (?:SAID|REPORTED|STATED|ANNOUNCED|ACCUSED|BLAMED|SAYS|REPORT|ATTRIBUTED|BELIEVE|BELIEVES|ADDED|CONFIRMED|INDICATED|REVEALED)|OFFICIALLY REPORTED|ACCORDING TO (?:THE )?(?:POLICE|MILITARY|OFFICIAL|ARMY|GOVERNMENT|AUTHORIT)")]
    private static partial Regex AuthorityWords();
}

/// <summary>All that a text names, sentence by sentence.</summary>
internal sealed class Surroundings(ThingReader things, HappeningFinder finder)
{
    readonly List<SentenceNames> _sentences = [];
    readonly List<Thing> _people = [];

    public IReadOnlyList<SentenceNames> Sentences => _sentences;

    /// <summary>The fullest name and the role that the text gives a person anywhere.</summary>
    public void Complete(Thing person)
    {
        if (_people.FirstOrDefault(person.IsSame) is { } known)
            person.Take(known);
    }

    public SentenceNames Add(Sentence sentence, string words)
    {
        var names = new SentenceNames { IsClaim = words.Contains("RESPONSIBILITY", StringComparison.Ordinal) && (words.Contains("CLAIM", StringComparison.Ordinal) || words.Contains("ADMIT", StringComparison.Ordinal)) };
        names.Read(words);
        names.Organisations.AddRange(Organisations.In(words).Distinct());
        names.MentionsExplosion = words.Contains("EXPLO", StringComparison.Ordinal);
        foreach (var clause in sentence.Clauses)
            Read(sentence, clause, names);
        _sentences.Add(names);
        return names;
    }

    void Read(Sentence sentence, Clause clause, SentenceNames names)
    {
        foreach (var phrase in clause.Subjects)
            Read(sentence, phrase, names, true);
        foreach (var phrase in clause.Objects)
            Read(sentence, phrase, names, false);
        foreach (var adjunct in clause.Adjuncts)
            Read(sentence, adjunct.Object, names, adjunct.Class == "agent");
    }

    void Read(Sentence sentence, Phrase phrase, SentenceNames names, bool acts)
    {
        for (var part = phrase; part is not null; part = part.Of)
            foreach (var each in part.All)
            {
                if (finder.Instrument(sentence, each) is { } tool && names.Instruments.All(known => known.Text != tool.Text))
                    names.Instruments.Add(tool);
                foreach (var person in things.Read(sentence, each).Where(thing => thing.IsNamed && !each.IsPronoun))
                    Remember(person, sentence.Words[each.First].Start);
                if (acts && part == phrase)
                    Perpetrator(sentence, each, names);
            }
    }

    void Remember(Thing person, int at)
    {
        things.Remember(person, at);
        if (_people.FirstOrDefault(person.IsSame) is { } known)
            known.Take(person);
        else
            _people.Add(new Thing { IsHuman = true, Name = person.Name, Description = person.Description, Head = person.Head, Type = person.Type, Nation = person.Nation });
    }

    void Perpetrator(Sentence sentence, Phrase phrase, SentenceNames names)
    {
        var lemma = sentence.Words[phrase.Head].Lemma;
        var words = things.Slice(sentence, phrase.First, phrase.Of is { } of ? of.CoreEnd : phrase.CoreEnd);
        if (Words.Culprits.Contains(lemma) || lemma is "man" or "group" or "individual" or "member" && Armed(words))
            names.Perpetrators.Add((ThingReader.Tidy(words), false));
    }

    static bool Armed(string words) => words.Contains("ARMED", StringComparison.Ordinal) || words.Contains("UNIDENTIFIED", StringComparison.Ordinal) || words.Contains("HOODED", StringComparison.Ordinal) || words.Contains("UNKNOWN", StringComparison.Ordinal) || words.Contains("GUERRILLA", StringComparison.Ordinal) || words.Contains("REBEL", StringComparison.Ordinal) || words.Contains("TERRORIST", StringComparison.Ordinal) || words.Contains("SUBVERSIVE", StringComparison.Ordinal) || Organisations.In(words).Any();
}
