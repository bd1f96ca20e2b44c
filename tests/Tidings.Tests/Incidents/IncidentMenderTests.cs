using Tidings.Incidents;
using Tidings.Languages;
using Tidings.Lineages;
using Tidings.Text;

namespace Tidings.Tests.Incidents;

/// <summary>Tellings come, go and change in any order, people join and part some: what is mended each time is what matching everything anew gives.</summary>
public sealed class IncidentMenderTests
{
    static readonly string[] Kinds = ["shelling_missile", "air_drone_strike", "armed_clash", "territory_held", "talks"];
    static readonly string[] Places = ["Kyaukme", "Hsipaw", "Shan", "Laukkai", "*Myanmar", ""];
    static readonly string?[] Parties = ["Junta", "Junta army", "TNLA", null];
    static readonly string?[] Dates = ["2024-01-10", "2024-01-11", "2024-01-12", "2024-01-13", "2024-01-20", "2024-03-01", "2024-01", "2024", null];

    static readonly IncidentKinds Book = IncidentKinds.Read(DataFiles.BuiltIn);

    /// <summary>Everything that is told, and what it was last taken for.</summary>
    sealed class State : IMatchedTellings
    {
        readonly Dictionary<string, Whereabouts> _placed = [];

        public Dictionary<string, Telling> Tellings { get; } = [];

        public Dictionary<string, MatchedIncident> Incidents { get; } = [];

        public IEnumerable<string> Between(string kind, Breadth breadth, int first, int last) =>
            _placed.Values.Where(where => where.Kind == kind && where.Breadth == breadth && where.Day >= first && where.Day <= last).Select(where => where.Mention).ToList();

        public IEnumerable<string> OfWords(long words) => _placed.Values.Where(where => where.Words == words).Select(where => where.Mention).ToList();

        public IEnumerable<string> OfOriginal(string story) => _placed.Values.Where(where => where.Original == story).Select(where => where.Mention).ToList();

        public KeptTellings Kept { get; } = new();

        public Telling? Find(string mention) => Tellings.GetValueOrDefault(mention);

        public string? IncidentOf(string mention) => Incidents.Values.FirstOrDefault(each => each.Incident.Mentions.Contains(mention))?.Incident.Id;

        public IReadOnlyList<string> MentionsOf(string incident) => Incidents[incident].Incident.Mentions;

        public void Mend(IReadOnlyCollection<string> changed, MatchRulings rulings)
        {
            var matcher = new IncidentMatcher(Book, Told.World, rulings);
            var before = changed.Where(_placed.ContainsKey).Select(mention => _placed[mention]).ToList();
            foreach (var mention in changed)
            {
                Kept.Forget(mention);
                _placed.Remove(mention);
                if (Find(mention) is { } telling && matcher.WhereaboutsOf(telling) is { } where)
                    _placed.Add(mention, where);
            }
            var mended = new IncidentMender(Book, matcher, this).Mend(before, changed);
            Assert.False(mended.IsCrowded);
            foreach (var gone in mended.Gone)
                Assert.True(Incidents.Remove(gone));
            foreach (var made in mended.Made)
                Incidents.Add(made.Incident.Id, made);
        }
    }

    static Telling Telling(Random chance, int number)
    {
        var story = chance.Next(8);
        var telling = Told.Mention(
            $"m{number:00}", Kinds[chance.Next(Kinds.Length)], Dates[chance.Next(Dates.Length)], Places[chance.Next(Places.Length)], Parties[chance.Next(Parties.Length)], Parties[chance.Next(Parties.Length)],
            family: $"{story}", published: $"2024-01-{10 + story}", at: number * 100, counts: chance.Next(2) == 0 ? [] : [Told.Killed(chance.Next(3, 5))]);
        telling = telling with { Words = chance.Next(6) == 0 ? "The same words again." : telling.Words, Family = $"f-{story / 2}" };
        return chance.Next(8) == 0 ? telling with { Original = new Original($"s-{story / 2}", new TextSpan(0, 40), 0) } : telling;
    }

    [Fact]
    public void Mend_AnyOrderOfComingsGoingsAndDecisions_IsMatchingAnew()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var (chance, state) = (new Random(seed), new State());
            var (together, apart) = (new HashSet<(string, string)>(), new HashSet<(string, string)>());
            for (var step = 0; step < 25; step++)
            {
                var changed = Step(chance, state, together, apart);
                var rulings = new MatchRulings(together, apart);
                state.Mend(changed, rulings);
                var anew = new IncidentMatcher(Book, Told.World, rulings).Match(state.Tellings.Values.OrderBy(telling => telling.Day));
                Assert.Equal(Shown(anew), Shown(state.Incidents.Values));
            }
        }
    }

    static List<string> Step(Random chance, State state, HashSet<(string, string)> together, HashSet<(string, string)> apart)
    {
        var changed = new HashSet<string>();
        for (var many = chance.Next(1, 5); many > 0; many--)
        {
            var telling = Telling(chance, chance.Next(40));
            if (chance.Next(5) == 0)
                state.Tellings.Remove(telling.Id);
            else
                state.Tellings[telling.Id] = telling;
            changed.Add(telling.Id);
        }
        if (chance.Next(4) == 0 && chance.Next(40) is var one && chance.Next(40) is var other && one != other)
        {
            var (pair, ruling) = (MatchRulings.Pair($"m{one:00}", $"m{other:00}"), chance.Next(2) == 0 ? together : apart);
            if (!ruling.Remove(pair))
                ruling.Add(pair);
            changed.UnionWith([pair.Item1, pair.Item2]);
        }
        return [.. changed];
    }

    static IEnumerable<string> Shown(IEnumerable<MatchedIncident> incidents) =>
        incidents.Select(each => $"{each.Incident.Id} {each.Incident.Kind} {each.Incident.Date} {string.Join(' ', each.Incident.Mentions)} {each.Incident.Families} {string.Join(' ', each.Tellings.Select(telling => telling.Family))} {string.Join(' ', each.Incident.Joined.Select(joining => $"{joining.Mention} {joining.By} {string.Join('+', joining.Signs)}"))}").Order(StringComparer.Ordinal);
}
