using Tidings.App.Storage;
using Tidings.App.Tests.Storage;
using Tidings.App.Web.Shared;

namespace Tidings.App.Tests.Web;

public sealed class UntilChangedTests
{
    [Fact]
    public void Of_Record_WorksAnewOnlyWhenItChanged()
    {
        using var fixture = new Fixture();
        var asked = 0;
        var kept = new UntilChanged<string>(record => $"{++asked}: {record.Counts().Stories}");
        using (var store = fixture.Open())
            store.Write(Fixture.Reading("a.txt", "One text."), "reader");
        Assert.Equal("1: 1", kept.Of(fixture.Reader));
        _ = fixture.Reader.Counts();
        Assert.Equal("1: 1", kept.Of(fixture.Reader));
        using (var store = fixture.Open())
        {
            store.Write(Fixture.Reading("b.txt", "Another text, which is not the first."), "reader");
            Assert.Equal("2: 2", kept.Of(new RecordReader(fixture.Record)));
        }
    }
}
