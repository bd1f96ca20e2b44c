namespace Tidings.App.Web.Shared;

/// <summary>The record that is being served, as it stands now.</summary>
public sealed class RecordSource(Func<RecordView> current)
{
    public RecordView Current => current();
}
