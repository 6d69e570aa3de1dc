<?xml version="1.0" encoding="UTF-8"?>
<!-- What the manifest merger of an app's build does with these two: it takes the library's permissions, the attributes of
     its application and its receivers over into the app's manifest. An attribute of the application that both have, with
     different values, is an error, unless the app names it in tools:replace. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:tools="http://schemas.android.com/tools">
  <xsl:param name="library"/>
  <xsl:variable name="added" select="document($library)/manifest"/>

  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="application">
    <xsl:variable name="own" select="."/>
    <xsl:for-each select="$added/application/@*">
      <xsl:variable name="there" select="$own/@*[name() = name(current())]"/>
      <xsl:variable name="replaced" select="concat(',', translate($own/@tools:replace, ' ', ''), ',')"/>
      <xsl:if test="$there and $there != . and not(contains($replaced, concat(',', name(), ',')))">
        <xsl:message terminate="yes">
          <xsl:value-of select="concat('Attribute application@', name(), ' value=(', $there, ') is also present in the ',
            'library with value=(', ., ')')"/>
        </xsl:message>
      </xsl:if>
    </xsl:for-each>
    <xsl:copy-of select="$added/uses-permission"/>
    <xsl:copy>
      <xsl:copy-of select="$added/application/@*"/>
      <xsl:apply-templates select="@*|node()"/>
      <xsl:copy-of select="$added/application/*"/>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
