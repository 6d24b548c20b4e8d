class Data
{
    void Leaks(Exception exception, string apiKey)
    {
        exception.Data["key"] = [|apiKey|];
        exception.Data["text"] = $"used {[|apiKey|]}";
        exception.Data.Add("key", [|apiKey|]);
        var own = new InvalidOperationException("Refused");
        own.Data["key"] = [|Environment.GetEnvironmentVariable("API_KEY")|];
        throw new InvalidOperationException("Refused") { Data = { ["key"] = [|apiKey|] } };
    }

    void Twins(Exception exception, string apiKey, Dictionary<string, string> data)
    {
        exception.Data["length"] = apiKey.Length;
        exception.Data["name"] = nameof(apiKey);
        exception.Data.Add("set", apiKey is not null);
        exception.Data.Remove(apiKey!);
        data["key"] = apiKey!;
        data.Add("other", apiKey!);
    }
}
