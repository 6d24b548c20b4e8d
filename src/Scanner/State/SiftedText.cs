using System.Text.Json;
using ApiXGuard.Scanner.Git.Objects;
using ApiXGuard.Scanner.History;

namespace ApiXGuard.Scanner.State;

/// <summary>What a stopped scan had been through, as a member of a state. Ids are bytes one after the other, in base64: there may be a million.</summary>
internal static class SiftedText
{
    /// <summary>The name of the member.</summary>
    public const string Name = "sifted";

    /// <summary>Writes the member.</summary>
    public static void Write(Utf8JsonWriter json, SiftedObjects sifted)
    {
        json.WriteStartObject(Name);
        json.WriteNumber("binaries", sifted.Binaries);
        WriteIds(json, "scanned", sifted.Ids);
        foreach (var kind in (ObjectKind[])[ObjectKind.Blob, ObjectKind.Commit, ObjectKind.Tag])
            WriteIds(json, NameOf(kind), sifted.Suspects.Where(pair => pair.Value == kind).Select(pair => pair.Key));
        json.WriteEndObject();
    }

    /// <summary>Reads the member.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    /// <exception cref="KeyNotFoundException">Something is not there.</exception>
    /// <exception cref="InvalidOperationException">Something is of another type.</exception>
    public static SiftedObjects Read(JsonElement member)
    {
        var suspects = new Dictionary<ObjectId, ObjectKind>();
        foreach (var kind in (ObjectKind[])[ObjectKind.Blob, ObjectKind.Commit, ObjectKind.Tag])
        {
            foreach (var id in ReadIds(member, NameOf(kind)))
                suspects[id] = kind;
        }

        return new SiftedObjects(ReadIds(member, "scanned").ToHashSet(), suspects, member.GetProperty("binaries").GetInt32());
    }

    private static string NameOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Commit => "commits",
        ObjectKind.Tag => "tags",
        _ => "blobs",
    };

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<ObjectId> ids)
    {
        ObjectId[] sorted = [.. ids.Order()];
        var length = sorted.Length == 0 ? 0 : sorted[0].Length;
        var bytes = new byte[sorted.Length * length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i].CopyTo(bytes.AsSpan(i * length, length));
        json.WriteStartObject(name);
        json.WriteNumber("length", length);
        json.WriteBase64String("ids", bytes);
        json.WriteEndObject();
    }

    private static List<ObjectId> ReadIds(JsonElement member, string name)
    {
        var value = member.GetProperty(name);
        var length = value.GetProperty("length").GetInt32();
        var bytes = value.GetProperty("ids").GetBytesFromBase64();
        if (bytes.Length == 0)
            return [];
        if (length is not (20 or 32) || bytes.Length % length != 0)
            throw new FormatException("not ids");
        var ids = new List<ObjectId>(bytes.Length / length);
        for (var at = 0; at < bytes.Length; at += length)
            ids.Add(new ObjectId(bytes.AsSpan(at, length)));
        return ids;
    }
}
