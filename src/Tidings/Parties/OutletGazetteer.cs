using Tidings.Languages;
using Tidings.Places;

namespace Tidings.Parties;

/// <summary>The known outlets, by the domain of an address and by the name printed on a page.</summary>
public sealed class OutletGazetteer
{
    const string File = "gazetteer/outlets.yml";

    static readonly HashSet<string> Owners = ["public", "state", "party", "private"];

    readonly Dictionary<string, Outlet> _byDomain = new(StringComparer.Ordinal);
    readonly Dictionary<string, Outlet> _byName = new(StringComparer.Ordinal);

    OutletGazetteer(List<Outlet> outlets) => All = outlets;

    /// <summary>All outlets, in the file's order.</summary>
    public IReadOnlyList<Outlet> All { get; }

    /// <summary>The gazetteer of data files, one for all who ask.</summary>
    /// <exception cref="PackException">The file cannot be used, or two outlets have one domain or name.</exception>
    public static OutletGazetteer Read(DataFiles files) => files.Once(ReadFile);

    static OutletGazetteer ReadFile(DataFiles files)
    {
        var outlets = new List<Outlet>();
        var gazetteer = new OutletGazetteer(outlets);
        foreach (var row in YamlFile.Read(files, File).Only("outlets")["outlets"].Items)
        {
            var outlet = Read(row);
            outlets.Add(outlet);
            foreach (var domain in outlet.Domains)
                if (!gazetteer._byDomain.TryAdd(domain, outlet))
                    throw row["domains"].Error($"\"{domain}\" stands twice");
            foreach (var name in outlet.Names)
                if (!gazetteer._byName.TryAdd(NameKey.Of(name), outlet))
                    throw row["names"].Error($"\"{name}\" stands twice");
        }
        return gazetteer;
    }

    /// <summary>The outlet of an address's host; null when it is not known.</summary>
    public Outlet? AtHost(string host)
    {
        var rest = host.ToLowerInvariant().TrimEnd('.');
        for (var dot = 0; dot >= 0; dot = rest.IndexOf('.'), rest = dot < 0 ? rest : rest[(dot + 1)..])
            if (_byDomain.TryGetValue(rest, out var outlet))
                return outlet;
        return null;
    }

    /// <summary>The outlet of a printed name; null when it is not known.</summary>
    public Outlet? Named(string name) => _byName.GetValueOrDefault(NameKey.Of(name));

    static Outlet Read(YamlValue row)
    {
        row.Only("id", "domains", "names", "language", "country", "owner", "leaning", "party", "group");
        var owner = row["owner"].Text();
        if (!Owners.Contains(owner))
            throw row["owner"].Error($"\"{owner}\" is no kind of owner");
        return new Outlet(row["id"].Text(), row["domains"].Texts(), row["names"].Texts(), row["language"].Text(), row["country"].Text(), owner,
            row.TryGet("leaning")?.Text(), row.TryGet("party")?.Text())
        { Group = row.TryGet("group")?.Text() };
    }
}
