using System.Text.Json;
using Tidings.Agreements;
using Tidings.App.Exports;
using Tidings.Control;
using Tidings.Disputes;
using Tidings.Incidents;

namespace Tidings.App.Storage;

/// <summary>Takes in what is put together and keeps nothing but its digest.</summary>
sealed class GatheredDigest : IGathered, IDisposable
{
    readonly LineSet _lines = new();
    readonly JsonLine _line = new();

    public void Under(string owner)
    {
    }

    public void Add(Whereabouts whereabouts)
    {
    }

    public void Add(Incident incident) => Add(incident, IncidentJson.Write);

    public void Add(JoinSuggestion suggestion) => Add(suggestion, JoiningJson.Write);

    public void Add(Dispute dispute) => Add(dispute, ClaimJson.Write);

    public void Add(Tally tally) => Add(tally, IncidentJson.Write);

    public void Add(ControlClaim claim) => Add(claim, ClaimJson.Write);

    public void Add(Agreement agreement) => Add(agreement, ClaimJson.Write);

    public void Add(Obligation obligation) => Add(obligation, ClaimJson.Write);

    public string TakeDigest() => _lines.TakeDigest();

    public void Dispose() => _line.Dispose();

    void Add<T>(T value, Action<Utf8JsonWriter, T> write) => _lines.Add(_line.Text(value, write));
}
