class Environments
{
    void Leaks()
    {
        Console.WriteLine([|Environment.GetEnvironmentVariable("API_KEY")|]);
        Console.WriteLine([|Environment.GetEnvironmentVariable("GITHUB_TOKEN", EnvironmentVariableTarget.User)|]);
        Console.WriteLine($"{[|Environment.GetEnvironmentVariable("DB__PASSWORD")|]}");
        Console.WriteLine([|Environment.GetEnvironmentVariable("SQL_CONNECTION_STRING")|]);
        const string Name = "AWS_SECRET_ACCESS_KEY";
        var value = Environment.GetEnvironmentVariable(Name) ?? "";
        Console.WriteLine([|value|]);
    }

    void Twins()
    {
        Console.WriteLine(Environment.GetEnvironmentVariable("PATH"));
        Console.WriteLine(Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID"));
        Console.WriteLine(Environment.GetEnvironmentVariable("TOKEN_PATH"));
        Console.WriteLine(Environment.MachineName);
        Console.WriteLine(Environment.GetEnvironmentVariable("API_KEY") is null ? "API_KEY is not set" : "API_KEY is set");
        const string Name = "AWS_SECRET_ACCESS_KEY";
        Console.WriteLine("Set " + Name);
    }
}
