using Tidings.App.Storage;
using Tidings.Languages;

namespace Tidings.App.Exports;

/// <summary>What every export is made from.</summary>
/// <param name="Record">The record's file.</param>
/// <param name="Folder">The folder to write into; it is there.</param>
/// <param name="Files">The codebook, the gazetteer and the words for people.</param>
public sealed record ExportInput(string Record, string Folder, DataFiles Files)
{
    readonly Lazy<Crosswalk> _crosswalk = new(() => new Crosswalk(Files));
    readonly Lazy<World> _world = new(() => new World(Files));

    /// <summary>The kinds in the terms of other schemes.</summary>
    internal Crosswalk Crosswalk => _crosswalk.Value;

    /// <summary>Where places lie and what sort of party a party is.</summary>
    internal World World => _world.Value;

    internal RecordReader Reader => new(Record);

    internal string At(string name) => Path.Combine(Folder, name);
}
