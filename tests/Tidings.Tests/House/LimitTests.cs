namespace Tidings.Tests.House;

/// <summary>Small files, small methods, few parameters; see CONTRIBUTING.md.</summary>
public sealed class LimitTests
{
    [Fact]
    public void Files_HaveAtMost400Lines() =>
        Breaches.None(new Exceptions("file").Breaches(SourceFile.All.Select(file => (file.Path, file.Lines)), 400));

    [Fact]
    public void Methods_HaveAtMost60Lines() =>
        Breaches.None(new Exceptions("method").Breaches(SourceFile.All.SelectMany(file => file.Bodies.Select(body => ($"{file.Path}:{body.Name}", body.Lines))), 60));

    [Fact]
    public void Constructors_HaveAtMost6Parameters() =>
        Breaches.None(new Exceptions("constructor").Breaches(SourceFile.All.SelectMany(file => file.Constructors.Select(made => ($"{file.Path}:{made.Name}", made.Parameters))), 6));

    [Fact]
    public void Files_HoldAtMost4PublicTypes() =>
        Breaches.None(new Exceptions("types").Breaches(SourceFile.All.Select(file => (file.Path, file.PublicTypes.Count())), 4));

    [Fact]
    public void Methods_AreSmallOnTheWhole()
    {
        var sizes = SourceFile.All.SelectMany(file => file.Bodies).Select(body => body.Lines).Order().ToArray();
        Assert.True(sizes[sizes.Length / 2] <= 5, $"the median method has {sizes[sizes.Length / 2]} lines");
        Assert.True(sizes[sizes.Length * 9 / 10] <= 20, $"one method in ten has more than {sizes[sizes.Length * 9 / 10]} lines");
    }
}
