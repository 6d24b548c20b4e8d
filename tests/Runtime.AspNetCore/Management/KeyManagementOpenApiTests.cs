using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ApiXGuard.Runtime.AspNetCore.Tests.Management;

public sealed class KeyManagementOpenApiTests
{
    [Fact]
    public async Task The_description_names_each_operation_with_its_answers()
    {
        using var document = await DescribeAsync();
        var paths = document.RootElement.GetProperty("paths");

        AssertOperation(paths.GetProperty("/api-keys").GetProperty("post"), "IssueApiKey", "201", "400", "401", "403", "429", "503");
        AssertOperation(paths.GetProperty("/api-keys").GetProperty("get"), "ListApiKeys", "200", "400", "401", "403", "429", "503");
        AssertOperation(paths.GetProperty("/api-keys/{id}").GetProperty("get"), "GetApiKey", "200", "401", "403", "404", "429", "503");
        AssertOperation(paths.GetProperty("/api-keys/{id}/rotate").GetProperty("post"), "RotateApiKey", "201", "400", "401", "403", "404", "409", "429", "503");
        AssertOperation(paths.GetProperty("/api-keys/{id}/revoke").GetProperty("post"), "RevokeApiKey", "200", "400", "401", "403", "404", "409", "429", "503");
        Assert.Equal(
            ["owner", "limit", "after"],
            paths.GetProperty("/api-keys").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(static p => p.GetProperty("name").GetString()!));
    }

    [Fact]
    public async Task Only_the_answers_that_issue_a_key_describe_one()
    {
        using var document = await DescribeAsync();
        var found = new List<string>();
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                foreach (var response in operation.Value.GetProperty("responses").EnumerateObject())
                {
                    if (MentionsKey(response.Value, document.RootElement, []))
                        found.Add($"{operation.Name} {path.Name} {response.Name}");
                }
            }
        }

        Assert.Equal(["post /api-keys 201", "post /api-keys/{id}/rotate 201"], found);
    }

    [Fact]
    public async Task Bodies_are_described_with_what_is_needed_and_no_more_than_callers_may_set()
    {
        using var document = await DescribeAsync();
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        var issue = schemas.GetProperty("ApiKeyIssueBody");

        Assert.Equal(["name", "owner"], issue.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!));
        Assert.Equal(
            ["allowedNetworks", "environment", "expiresAt", "metadata", "name", "owner", "region", "scopes"],
            issue.GetProperty("properties").EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal));
        Assert.False(issue.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(100, issue.GetProperty("properties").GetProperty("name").GetProperty("maxLength").GetInt32());
        Assert.DoesNotContain("hash", schemas.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("protectedAppKey", schemas.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<JsonDocument> DescribeAsync()
    {
        await using var server = await ManagementServer.StartAsync(
            static services => services.AddOpenApi(),
            static application =>
            {
                application.MapOpenApi().AllowAnonymous();
                application.MapApiXKeyManagement();
            });
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        return JsonDocument.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{server.Server.Port}/openapi/v1.json")));
    }

    private static void AssertOperation(JsonElement operation, string id, params string[] answers)
    {
        Assert.Equal(id, operation.GetProperty("operationId").GetString());
        Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        Assert.Equal("API keys", operation.GetProperty("tags")[0].GetString());
        Assert.Contains("X-Signature", operation.GetProperty("description").GetString(), StringComparison.Ordinal);
        foreach (var parameter in operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().ToArray() : [])
            Assert.NotEmpty(parameter.GetProperty("description").GetString()!);
        Assert.Equal(answers, operation.GetProperty("responses").EnumerateObject().Select(static response => response.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>Whether a part of the description, references followed, has a property that holds a key.</summary>
    private static bool MentionsKey(JsonElement element, JsonElement root, HashSet<string> followed)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Any(item => MentionsKey(item, root, followed));
        if (element.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is "appKey" or "apiKey")
                return true;
            if (property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } && followed.Add(property.Value.GetString()!))
            {
                var target = root;
                foreach (var step in property.Value.GetString()!.Split('/').Skip(1))
                    target = target.GetProperty(step);
                if (MentionsKey(target, root, followed))
                    return true;
            }
            else if (MentionsKey(property.Value, root, followed))
            {
                return true;
            }
        }

        return false;
    }
}
