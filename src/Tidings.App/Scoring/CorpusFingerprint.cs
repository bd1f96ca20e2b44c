using System.Security.Cryptography;
using System.Text;

namespace Tidings.App.Scoring;

/// <summary>A digest of annotation and pages: figures reached on one corpus say nothing about another.</summary>
public static class CorpusFingerprint
{
    const int Digits = 16;

    /// <summary>The digest of the annotation in a folder and of the pages under it.</summary>
    public static string Of(string gold)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(gold, "*.json*").Concat(Directory.EnumerateFiles(Path.Combine(gold, "pages"), "*.txt")).Order(StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            digest.AppendData(File.ReadAllBytes(path));
        }
        return Convert.ToHexStringLower(digest.GetHashAndReset())[..Digits];
    }
}
