using System.Text.Json.Serialization;

namespace ApiXGuard.Runtime.Sqlite;

/// <summary>The JSON in columns, without reflection.</summary>
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class SqliteJson : JsonSerializerContext;
