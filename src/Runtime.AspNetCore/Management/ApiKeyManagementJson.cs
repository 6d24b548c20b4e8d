using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>Reads and writes the bodies of key management, the same whatever the application does with its own JSON.</summary>
[JsonSerializable(typeof(ApiKeyIssueBody))]
[JsonSerializable(typeof(ApiKeyRotateBody))]
[JsonSerializable(typeof(ApiKeyRevokeBody))]
[JsonSerializable(typeof(ApiKeyView))]
[JsonSerializable(typeof(ApiKeyListView))]
[JsonSerializable(typeof(IssuedApiKeyView))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(HttpValidationProblemDetails))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ApiKeyManagementJson : JsonSerializerContext;
