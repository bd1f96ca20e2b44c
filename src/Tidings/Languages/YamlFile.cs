using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tidings.Languages;

/// <summary>
/// Reads the part of YAML that data files need: one document of mappings, lists and scalars. Anchors, aliases, tags and
/// keys that stand twice are refused, as is nesting deeper than 32.
/// </summary>
public static class YamlFile
{
    const int Deepest = 32;

    public static YamlValue Read(DataFiles files, string path) => Parse(path, files.Read(path));

    /// <exception cref="PackException">The text is not of that part of YAML.</exception>
    public static YamlValue Parse(string path, string text)
    {
        var cursor = new Cursor(path, text);
        try
        {
            return cursor.Document();
        }
        catch (YamlException broken)
        {
            throw new PackException(path, (int)broken.Start.Line, (int)broken.Start.Column, broken.Message);
        }
        // The scanner's way of refusing some brackets that are never closed; it does not say where.
        catch (InvalidOperationException)
        {
            throw new PackException(path, cursor.Line, 1, "what follows cannot be read; a bracket or a quotation mark may not be closed");
        }
    }

    sealed class Cursor
    {
        readonly string _path;
        readonly IParser _parser;

        public Cursor(string path, string text)
        {
            _path = path;
            _parser = new Parser(new StringReader(text));
        }

        /// <summary>The line of what was read last, from 1.</summary>
        public int Line => (int)(_parser.Current?.Start.Line ?? 1);

        public YamlValue Document()
        {
            _parser.Consume<StreamStart>();
            if (_parser.Current is StreamEnd)
                throw new PackException(_path, 1, 1, "the file is empty");
            _parser.Consume<DocumentStart>();
            var root = Value(0);
            _parser.Consume<DocumentEnd>();
            return _parser.Current is StreamEnd ? root : throw new PackException(_path, (int)_parser.Current!.Start.Line, 1, "a file holds one document");
        }

        YamlValue Value(int depth)
        {
            var (line, column) = (_parser.Current!.Start.Line, _parser.Current.Start.Column);
            if (depth > Deepest)
                throw new PackException(_path, (int)line, (int)column, $"nested deeper than {Deepest}");
            if (_parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias)
                throw new PackException(_path, (int)line, (int)column, "anchors and aliases are not read");
            if (_parser.TryConsume<Scalar>(out var scalar))
                return new YamlValue(_path, line, column) { Scalar = scalar.Value };
            return _parser.TryConsume<SequenceStart>(out _) ? List(line, column, depth) : Mapping(line, column, depth);
        }

        YamlValue List(long line, long column, int depth)
        {
            var items = new List<YamlValue>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(Value(depth + 1));
            return new YamlValue(_path, line, column) { Items = items, IsList = true };
        }

        YamlValue Mapping(long line, long column, int depth)
        {
            _parser.Consume<MappingStart>();
            var entries = new List<KeyValuePair<string, YamlValue>>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!_parser.TryConsume<MappingEnd>(out _))
            {
                var key = _parser.Consume<Scalar>();
                if (!seen.Add(key.Value))
                    throw new PackException(_path, (int)key.Start.Line, (int)key.Start.Column, $"\"{key.Value}\" stands twice");
                entries.Add(new(key.Value, Value(depth + 1)));
            }
            return new YamlValue(_path, line, column) { Entries = entries, IsMapping = true };
        }
    }
}
