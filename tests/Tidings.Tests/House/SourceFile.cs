using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidings.Tests.House;

/// <summary>A C# file of the product with its syntax tree, as the house rules look at it.</summary>
sealed class SourceFile(string path)
{
    static readonly Lazy<IReadOnlyList<SourceFile>> Product = new(() => [.. Repository.Sources("src").Select(path => new SourceFile(path))]);

    readonly SyntaxNode _root = CSharpSyntaxTree.ParseText(Repository.Read(path), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();

    /// <summary>All of src.</summary>
    public static IReadOnlyList<SourceFile> All => Product.Value;

    public string Path { get; } = path;

    public int Lines { get; } = File.ReadLines(Repository.At(path)).Count();

    public IEnumerable<BaseTypeDeclarationSyntax> Types => _root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>();

    public IEnumerable<BaseTypeDeclarationSyntax> PublicTypes =>
        Types.Where(type => type.Parent is not BaseTypeDeclarationSyntax && type.Modifiers.Any(SyntaxKind.PublicKeyword));

    /// <summary>Methods, constructors, accessors and local functions with the lines of their bodies, braces not counted.</summary>
    public IEnumerable<(string Name, int Lines)> Bodies =>
        _root.DescendantNodes().Select(node => (Name(node), Body(node))).Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, LinesOf(pair.Item2!)));

    /// <summary>Parameters of the constructors of classes and structs; records carry data and have as many as there is data.</summary>
    public IEnumerable<(string Name, int Parameters)> Constructors =>
        _root.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Where(node => node.Parent is not RecordDeclarationSyntax)
            .Select(node => (node.Identifier.Text, node.ParameterList.Parameters.Count))
            .Concat(_root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(node => node is not RecordDeclarationSyntax && node.ParameterList is not null)
                .Select(node => (node.Identifier.Text, node.ParameterList!.Parameters.Count)));

    /// <summary>What stands in string literals, escapes resolved, and in character literals as written: the bounds of a script are given as escapes.</summary>
    public IEnumerable<(string Text, int Line)> Literals =>
        _root.DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.CharacterLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
                || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken))
            .Select(token => (token.IsKind(SyntaxKind.CharacterLiteralToken) ? token.Text : token.ValueText, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1));

    static string Name(SyntaxNode node)
    {
        var type = node.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text;
        return node switch
        {
            MethodDeclarationSyntax method => $"{type}.{method.Identifier.Text}",
            ConstructorDeclarationSyntax => $"{type}.ctor",
            LocalFunctionStatementSyntax local => $"{type}.{local.Identifier.Text}",
            _ => $"{type}.accessor",
        };
    }

    static SyntaxNode? Body(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
        AccessorDeclarationSyntax accessor => (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody,
        _ => null,
    };

    static int LinesOf(SyntaxNode body)
    {
        var span = body.GetLocation().GetLineSpan();
        var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        return body is BlockSyntax ? Math.Max(0, lines - 2) : lines;
    }
}
